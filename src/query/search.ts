import type { Genre } from '../document/types.js';
import type { HitRow } from '../store/search.js';
import type { Store } from '../store/store.js';
import { pageOf, rowsFor } from './page.js';
import { inCodePoints, snippetOf } from './snippet.js';
import type { SearchHit, SearchRequest, SearchResults } from './types.js';

const hitOf = (row: HitRow): SearchHit => ({
  kind: row.kind,
  documentId: row.documentId,
  title: row.title,
  titleMatches: inCodePoints(row.title ?? '', row.titleMatches),
  publisher: row.publisher,
  publishedAt: row.publishedAt === '' ? null : row.publishedAt,
  genre: row.genre as Genre,
  invented: row.invented === 1,
  snippet: snippetOf(row.words, row.matches, row.kind === 'article'),
  statement: row.statement,
});

/**
 * Full text over articles (title and text) and statements (the attributed words): all `words` must occur, in any
 * form ("attack" finds "attacks"); words in quotation marks occur together; `ferr*` stands for any ending. Every
 * string is a valid question; one without a word finds nothing. Newest article first, each before its statements.
 *
 * @throws ChanceryError E_BAD_CURSOR
 */
export const searchArticles = async (
  store: Pick<Store, 'search'>,
  words: string,
  request: SearchRequest = {},
): Promise<SearchResults> => {
  const { kinds = ['article', 'statement'] } = request;
  const { total, hits } = await store.search(words, { kinds, ...rowsFor(request) });
  return { total, ...pageOf(request, hits, hitOf, (row) => row) };
};
