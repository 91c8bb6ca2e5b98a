import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getArticle, listArticles } from '../../src/query/articles.js';
import type { ArticleSummary } from '../../src/query/types.js';
import { openStore, type Store } from '../../src/store/store.js';
import { aRecord, bareRecord, spanOf } from '../store/factory.js';

let store: Store;
beforeEach(async () => {
  store = await openStore(':memory:');
});
afterEach(() => store.close());

describe('listArticles', () => {
  it('says of each article what a list shows', async () => {
    const record = aRecord();
    await store.save(record);
    const { items, next } = await listArticles(store);
    expect(next).toBeNull();
    expect(items).toEqual([
      {
        id: record.document.id,
        title: 'Ferry talks resume 🚢',
        byline: null,
        publisher: 'The Harbour Gazette (invented)',
        url: null,
        publishedAt: '2026-03-14',
        datePrecision: 'day',
        genre: 'news',
        language: 'en',
        invented: true,
        firstWords: expect.stringMatching(/^LISBON - Talks about the ferry went on in Lisbon .* strike\.$/),
        counts: { statements: 2, events: 2, entities: 3 },
      },
    ]);
  });

  it('begins the first words after headline and byline, on one line', async () => {
    const text = 'Bridge closed\nBy Ana Roth, staff\n\nThe   bridge\nis closed 🌉.';
    await store.save(
      bareRecord(text, { titleSpan: spanOf(text, 'Bridge closed'), bylineSpan: spanOf(text, 'Ana Roth') }),
    );
    expect((await listArticles(store)).items[0]?.firstWords).toBe('The bridge is closed 🌉.');
  });

  it('cuts a text without spaces between characters, never inside one', async () => {
    await store.save(bareRecord('🦉'.repeat(500)));
    expect((await listArticles(store)).items[0]?.firstWords).toBe(`${'🦉'.repeat(120)} …`);
  });

  it('puts the newest first and the undated last, and pages through all of them once', async () => {
    const dates = ['2026-03-02', '2026-03-01', '2026-03', '2025', null, '2026-03-02', null];
    for (const [index, publishedAt] of dates.entries())
      await store.save(bareRecord(`Article number ${index}.`, { publishedAt }));
    const seen: ArticleSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listArticles>> = await listArticles(store, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    expect(seen.map((each) => each.publishedAt)).toEqual([
      '2026-03-02',
      '2026-03-02',
      '2026-03-01',
      '2026-03',
      '2025',
      null,
      null,
    ]);
    expect(new Set(seen.map((each) => each.id)).size).toBe(dates.length);
    const whole = await listArticles(store, { limit: 7 });
    expect(whole).toEqual({ items: seen, next: null });
  });

  it.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'takes the limit %d for a sensible one',
    async (limit) => {
      for (const index of [1, 2, 3]) await store.save(bareRecord(`Article number ${index}.`));
      expect((await listArticles(store, { limit })).items.length).toBeGreaterThan(0);
    },
  );

  it.each(['nonsense', 'WzFd', 'W10', '🔥'])('refuses the cursor %j', async (cursor) => {
    await expect(listArticles(store, { cursor })).rejects.toMatchObject({ code: 'E_BAD_CURSOR' });
  });
});

describe('getArticle', () => {
  it('gives the record by a short id', async () => {
    const record = aRecord();
    await store.save(record);
    expect(await getArticle(store, record.document.id.slice(0, 10))).toEqual(record);
  });
});
