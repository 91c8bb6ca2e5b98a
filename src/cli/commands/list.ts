import { listArticles } from '../../query/articles.js';
import type { ArticleSummary } from '../../query/types.js';
import { EXIT } from '../exit.js';
import { type Style, styleOf } from '../format/style.js';
import { clip, pad, printable } from '../format/text.js';
import { paged } from '../paged.js';
import { type Services, withStore } from '../services.js';
import type { Terminal } from '../terminal.js';

/** `chancery list`: one line for each stored article, newest first. Gives the exit code. */
export const list = (
  options: { readonly db: string; readonly json?: boolean; readonly limit?: number },
  services: Services,
  terminal: Terminal,
): Promise<number> =>
  withStore(services, options.db, async (store) => {
    const style = styleOf(terminal.color);
    for await (const article of paged((page) => listArticles(store, page), options.limit)) {
      const line = options.json ? JSON.stringify(article) : lineOf(article, style, terminal.width);
      await terminal.print(`${line}\n`);
    }
    return EXIT.ok;
  });

const ID = 12;
const DATE = 10;
const COUNTS = 22;

/** Short id, date, how much was found, headline and publisher, on one line. */
const lineOf = (
  { id, publishedAt, counts, title, firstWords, publisher }: ArticleSummary,
  style: Style,
  width: number,
): string => {
  const found = `${counts.statements} statements ${counts.events} events`;
  const head = [id.slice(0, ID), pad(publishedAt ?? 'undated', DATE), pad(found, COUNTS)].join('  ');
  const words = [title ?? firstWords, publisher].filter((part) => part !== null).map(printable);
  return `${style.dim(head)}  ${clip(words.join(' · '), Math.max(20, width - head.length - 2))}`;
};
