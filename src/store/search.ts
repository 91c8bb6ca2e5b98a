import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Span } from '../text/span.js';
import type { Position } from './list.js';
import { matchOf } from './match.js';
import type { Tables } from './schema.js';

export type HitKind = 'article' | 'statement';

/** One article, or one statement in it, whose words match. */
export interface HitRow extends Position {
  readonly kind: HitKind;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly genre: string;
  readonly invented: 0 | 1;
  /** The whole article, or the words of the statement with ` … ` between its pieces. */
  readonly words: string;
  /** What matched in `words`, in UTF-16 units. */
  readonly matches: readonly Span[];
  /** What matched in the title, in UTF-16 units; empty for a statement. */
  readonly titleMatches: readonly Span[];
  /** Null for an article. */
  readonly statement: StatementHit | null;
}

export interface StatementHit {
  readonly id: string;
  /** Null when the text names no source. */
  readonly speaker: { readonly entity: string; readonly name: string } | null;
  /** The attributed words in the article's text, in code points. */
  readonly content: readonly Span[];
}

export interface SearchPage {
  readonly total: number;
  readonly hits: readonly HitRow[];
}

// What FTS5's highlight() puts around each match. An article that holds these itself is caught by `unmark`.
const OPEN = '\u0002';
const CLOSE = '\u0003';

/** The spans (UTF-16) between the marks in `marked`; none, when taking the marks out does not give `original`. */
const unmark = (marked: string, original: string): readonly Span[] => {
  const [before = '', ...pieces] = marked.split(OPEN);
  const spans: Span[] = [];
  let plain = before;
  for (const piece of pieces) {
    const close = piece.indexOf(CLOSE);
    spans.push({ start: plain.length, end: plain.length + close });
    plain += piece.slice(0, close) + piece.slice(close + 1);
  }
  return plain === original ? spans : [];
};

interface Key extends Position {
  readonly kind: HitKind;
  readonly number: number;
}

/** Articles and statements that match, as a subquery of {@link Key} columns. */
const keysOf = (match: string, kinds: readonly HitKind[]): RawBuilder<unknown> => {
  const articles = sql`
    select 'article' as kind, d.number as number, coalesce(d.published_at, '') as "publishedAt",
           d.id as "documentId", 0 as position
    from article_words w join documents d on d.number = w.rowid
    where article_words match ${match}`;
  const statements = sql`
    select 'statement' as kind, s.number as number, coalesce(d.published_at, '') as "publishedAt",
           d.id as "documentId", s.ordinal + 1 as position
    from statement_words w join statements s on s.number = w.rowid
    join readings r on r.id = s.reading_id join documents d on d.id = r.document_id
    where statement_words match ${match}`;
  const wanted = { article: articles, statement: statements };
  return sql.join(
    [...new Set(kinds)].map((kind) => wanted[kind]),
    sql` union all `,
  );
};

interface ArticleHitRow
  extends Omit<HitRow, keyof Position | 'kind' | 'matches' | 'titleMatches' | 'statement'> {
  readonly number: number;
  readonly markedTitle: string | null;
  readonly markedWords: string;
}

const articleHits = async (
  db: Kysely<Tables>,
  match: string,
  keys: readonly Key[],
): Promise<ReadonlyMap<number, Omit<HitRow, keyof Position>>> => {
  const numbers = sql.join(keys.map(({ number }) => number));
  const { rows } = await sql<ArticleHitRow>`
    select d.number, d.title, d.publisher, d.genre, d.invented, d.text as words,
           highlight(article_words, 0, ${OPEN}, ${CLOSE}) as "markedTitle",
           highlight(article_words, 1, ${OPEN}, ${CLOSE}) as "markedWords"
    from article_words join documents d on d.number = article_words.rowid
    where article_words match ${match} and article_words.rowid in (${numbers})`.execute(db);
  return new Map(
    rows.map(({ number, markedTitle, markedWords, ...row }) => [
      number,
      {
        ...row,
        kind: 'article',
        matches: unmark(markedWords, row.words),
        titleMatches: unmark(markedTitle ?? '', row.title ?? ''),
        statement: null,
      },
    ]),
  );
};

interface StatementHitRow extends Omit<ArticleHitRow, 'markedTitle'> {
  readonly id: string;
  readonly entity: string | null;
  readonly name: string | null;
  /** JSON array of spans. */
  readonly content: string;
}

const statementHits = async (
  db: Kysely<Tables>,
  match: string,
  keys: readonly Key[],
): Promise<ReadonlyMap<number, Omit<HitRow, keyof Position>>> => {
  const numbers = sql.join(keys.map(({ number }) => number));
  const { rows } = await sql<StatementHitRow>`
    select s.number, d.title, d.publisher, d.genre, d.invented, s.words, s.id, e.id as entity, e.name,
           highlight(statement_words, 0, ${OPEN}, ${CLOSE}) as "markedWords",
           (select json_group_array(json_object('start', span_start, 'end', span_end)) from
             (select span_start, span_end from content_spans c
              where c.reading_id = s.reading_id and c.statement_id = s.id order by c.ordinal)) as content
    from statement_words join statements s on s.number = statement_words.rowid
    join readings r on r.id = s.reading_id join documents d on d.id = r.document_id
    left join entities e on e.reading_id = s.reading_id and e.id = s.speaker_entity
    where statement_words match ${match} and statement_words.rowid in (${numbers})`.execute(db);
  return new Map(
    rows.map(({ number, markedWords, id, entity, name, content, ...row }) => [
      number,
      {
        ...row,
        kind: 'statement',
        matches: unmark(markedWords, row.words),
        titleMatches: [],
        statement: {
          id,
          speaker: entity === null || name === null ? null : { entity, name },
          content: JSON.parse(content) as Span[],
        },
      },
    ]),
  );
};

export interface SearchRequest {
  readonly kinds: readonly HitKind[];
  readonly limit: number;
  readonly after: Position | null;
}

/** Which hits stand on the page, and how many there are in all. */
const keysOnPage = async (
  db: Kysely<Tables>,
  match: string,
  { kinds, limit, after }: SearchRequest,
): Promise<{ readonly total: number; readonly keys: readonly Key[] }> => {
  const keys = keysOf(match, kinds);
  const counted = await sql<{ total: number }>`select count(*) as total from (${keys})`.execute(db);
  const rest = after
    ? sql`where "publishedAt" < ${after.publishedAt} or ("publishedAt" = ${after.publishedAt}
          and ("documentId" > ${after.documentId} or ("documentId" = ${after.documentId}
          and position > ${after.position})))`
    : sql``;
  const page = await sql<Key>`
    select * from (${keys}) ${rest}
    order by "publishedAt" desc, "documentId", position limit ${limit}`.execute(db);
  return { total: counted.rows[0]?.total ?? 0, keys: page.rows };
};

/** Up to `limit` hits after `after`, in the order of {@link Position}. Any string is a valid question. */
export const searchRows = async (
  db: Kysely<Tables>,
  words: string,
  request: SearchRequest,
): Promise<SearchPage> => {
  const match = matchOf(words);
  if (match === null || request.kinds.length === 0) return { total: 0, hits: [] };
  const { total, keys } = await keysOnPage(db, match, request);
  const of = (kind: HitKind): readonly Key[] => keys.filter((key) => key.kind === kind);
  const found = {
    article: await articleHits(db, match, of('article')),
    statement: await statementHits(db, match, of('statement')),
  };
  const hits = keys.flatMap(({ kind, number, publishedAt, documentId, position }) => {
    const hit = found[kind].get(number);
    return hit ? [{ ...hit, publishedAt, documentId, position }] : [];
  });
  return { total, hits };
};
