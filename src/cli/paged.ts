import type { Page, PageRequest } from '../query/types.js';

/** The largest page that the queries give. */
const PAGE = 200;

/** The first `limit` items over as many pages as it takes; all of them without a limit. */
export async function* paged<Item>(
  ask: (request: PageRequest) => Promise<Page<Item>>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item> {
  let left = limit;
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await ask({ limit: Math.min(PAGE, left), cursor });
    yield* page.items;
    left -= page.items.length;
    cursor = page.next;
  } while (cursor !== null && left > 0);
}
