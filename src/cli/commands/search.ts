import { searchArticles } from '../../query/search.js';
import type { SearchHit } from '../../query/types.js';
import { codePointsOf } from '../../text/codepoints.js';
import { EXIT } from '../exit.js';
import { type Style, styleOf } from '../format/style.js';
import { printable, wrap } from '../format/text.js';
import { paged } from '../paged.js';
import { type Services, withStore } from '../services.js';
import type { Terminal } from '../terminal.js';

/** `chancery search`: articles and statements that hold all the words, newest first. Gives the exit code. */
export const search = (
  words: readonly string[],
  options: { readonly db: string; readonly json?: boolean; readonly limit?: number },
  services: Services,
  terminal: Terminal,
): Promise<number> =>
  withStore(services, options.db, async (store) => {
    const style = styleOf(terminal.color);
    let found = 0;
    for await (const hit of paged((page) => searchArticles(store, words.join(' '), page), options.limit)) {
      found += 1;
      await terminal.print(`${options.json ? JSON.stringify(hit) : textOf(hit, style, terminal.width)}\n`);
    }
    if (found === 0) terminal.note('Nothing found.');
    return EXIT.ok;
  });

/** Where it was found on one line, and the words around it below. */
const textOf = (hit: SearchHit, style: Style, width: number): string => {
  const where = [
    hit.documentId.slice(0, 12),
    hit.publishedAt ?? 'undated',
    hit.statement === null
      ? 'article'
      : `statement ${hit.statement.id} of ${hit.statement.speaker?.name ?? 'no source named'}`,
    hit.title ?? 'Untitled',
  ];
  return `${style.dim(wrap(where.map(printable).join(' · '), width))}\n    ${wrap(snippetOf(hit), width, 4)}`;
};

/** The snippet with its matches between asterisks: that shows without colour too. */
const snippetOf = ({ snippet }: SearchHit): string => {
  const offsets = codePointsOf(snippet.text);
  let marked = snippet.cut.before ? '… ' : '';
  let from = 0;
  for (const match of snippet.matches.map(offsets.spanToUtf16)) {
    marked += `${snippet.text.slice(from, match.start)}*${snippet.text.slice(match.start, match.end)}*`;
    from = match.end;
  }
  return printable(marked + snippet.text.slice(from) + (snippet.cut.after ? ' …' : ''));
};
