import { useMemo } from 'react';
import type { SearchHit, SearchResults } from '../../src/query/types.js';
import type { Span } from '../../src/text/span.js';
import { useAnswer } from './answer.js';
import { Answered, Frame, Message } from './frame.js';
import { toPageOf } from './marks.js';
import { segments } from './segments.js';
import { count, publishedWords } from './words.js';

/** `text` with what matched (code points) marked. */
const Found = ({ text, matches }: { readonly text: string; readonly matches: readonly Span[] }) => {
  const runs = useMemo(() => {
    const toPage = toPageOf(text);
    const marks = matches.map((match) => ({ id: '', classes: [], ...toPage(match) }));
    return segments(text, marks);
  }, [text, matches]);
  return runs.map((run) =>
    run.marks.length > 0 ? <mark key={run.start}>{run.text}</mark> : <span key={run.start}>{run.text}</span>,
  );
};

/** The headline, or for a statement its speaker with the headline below. */
const Hit = ({ hit }: { readonly hit: SearchHit }) => {
  const { documentId, title, titleMatches, publisher, publishedAt, snippet, statement } = hit;
  const headline = <Found text={title ?? 'Untitled'} matches={title === null ? [] : titleMatches} />;
  return (
    <li className="entry">
      <p className="when">{publishedWords(publishedAt, null)}</p>
      <div>
        <h2>
          <a href={`/a/${documentId}${statement ? `#${statement.id}` : ''}`}>
            {statement ? (statement.speaker?.name ?? 'No source named') : headline}
          </a>
        </h2>
        <p className="first">
          {snippet.cut.before && '… '}
          <Found text={snippet.text} matches={snippet.matches} />
          {snippet.cut.after && ' …'}
        </p>
        <p className="about">
          {statement && <>in “{headline}”</>}
          {statement && publisher && ' · '}
          {publisher}
          {hit.invented && <b> · invented</b>}
        </p>
      </div>
      <p className="counts">{hit.kind}</p>
    </li>
  );
};

const addressOf = (words: string, cursor: string | null): string =>
  `/search?${new URLSearchParams({ q: words, ...(cursor === null ? {} : { cursor }) })}`;

const Results = ({ words, cursor }: { readonly words: string; readonly cursor: string | null }) => (
  <Answered answer={useAnswer<SearchResults>(`/api${addressOf(words, cursor)}`)}>
    {({ items, next, total }) => (
      <div className="page">
        <h1>“{words}”</h1>
        <p className="lead">
          <strong>{count(total, 'place')}</strong> in articles and statements, the newest first. All words
          must be there, in any form; words in quotation marks stand together.
        </p>
        <ol className="entries">
          {items.map((hit) => (
            <Hit key={`${hit.documentId} ${hit.statement?.id}`} hit={hit} />
          ))}
        </ol>
        {next !== null && (
          <p className="on">
            <a rel="next" href={addressOf(words, next)}>
              More
            </a>
          </p>
        )}
      </div>
    )}
  </Answered>
);

/** `/search?q=`: where the words occur. */
export const SearchPage = ({ words, cursor }: { readonly words: string; readonly cursor: string | null }) => (
  <Frame title={words === '' ? 'Search' : `“${words}”`} words={words}>
    {words.trim() === '' ? (
      <Message title="Search">
        Type words in the field above; <kbd>/</kbd> brings you there.
      </Message>
    ) : (
      <Results words={words} cursor={cursor} />
    )}
  </Frame>
);
