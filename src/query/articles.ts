import type { DatePrecision, Genre } from '../document/types.js';
import type { ArticleRecord } from '../record/types.js';
import type { ArticleRow } from '../store/list.js';
import type { Store } from '../store/store.js';
import { pageOf, rowsFor } from './page.js';
import { shortened } from './snippet.js';
import type { ArticleSummary, Page, PageRequest } from './types.js';

const summaryOf = ({ opening, statements, events, entities, ...row }: ArticleRow): ArticleSummary => ({
  ...row,
  datePrecision: row.datePrecision as DatePrecision | null,
  genre: row.genre as Genre,
  invented: row.invented === 1,
  firstWords: shortened(opening),
  counts: { statements, events, entities },
});

/**
 * The stored articles, newest first, undated last.
 *
 * @throws ChanceryError E_BAD_CURSOR
 */
export const listArticles = async (
  store: Pick<Store, 'list'>,
  request: PageRequest = {},
): Promise<Page<ArticleSummary>> => {
  const rows = await store.list(rowsFor(request));
  return pageOf(request, rows, summaryOf, ({ id, publishedAt }) => ({
    publishedAt: publishedAt ?? '',
    documentId: id,
    position: 0,
  }));
};

/**
 * The record of one article by its document id or the beginning of it.
 *
 * @throws ChanceryError E_NO_SUCH_ARTICLE, E_AMBIGUOUS_ID
 */
export const getArticle = (store: Pick<Store, 'get'>, idOrPrefix: string): Promise<ArticleRecord> =>
  store.get(idOrPrefix);
