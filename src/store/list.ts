import { type Kysely, sql } from 'kysely';
import type { Tables } from './schema.js';

/**
 * A place in the order of all articles: newest first, undated last, then by document id. Within an article its
 * own text is position 0 and its statements follow from 1.
 */
export interface Position {
  /** ISO date, or '' without one. */
  readonly publishedAt: string;
  readonly documentId: string;
  readonly position: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly datePrecision: string | null;
  readonly genre: string;
  readonly language: string;
  readonly invented: 0 | 1;
  /** The first 400 characters after headline and byline. */
  readonly opening: string;
  readonly statements: number;
  readonly events: number;
  readonly entities: number;
}

/** Up to `limit` articles after `after` in the order of {@link Position}. */
export const listRows = async (
  db: Kysely<Tables>,
  page: { readonly limit: number; readonly after: Position | null },
): Promise<readonly ArticleRow[]> => {
  const { after } = page;
  const rest = after
    ? sql`where (coalesce(d.published_at, '') <= ${after.publishedAt})
          and (coalesce(d.published_at, '') < ${after.publishedAt} or d.id > ${after.documentId})`
    : sql``;
  const { rows } = await sql<ArticleRow>`
    select d.id, d.title, d.byline, d.publisher, d.url, d.published_at as "publishedAt",
           d.date_precision as "datePrecision", d.genre, d.language, d.invented,
           substr(d.text, d.body_start + 1, 400) as opening,
           (select count(*) from statements where reading_id = r.id) as statements,
           (select count(*) from events where reading_id = r.id) as events,
           (select count(*) from entities where reading_id = r.id) as entities
    from documents d join readings r on r.document_id = d.id
    ${rest}
    order by coalesce(d.published_at, '') desc, d.id
    limit ${page.limit}`.execute(db);
  return rows;
};
