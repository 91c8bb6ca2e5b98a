import type { Scores } from '../../src/api/types.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { accuracyWords } from './accuracy.js';
import { count, GENRE_WORDS, publishedWords } from './words.js';

const SHOWN = ['all', 'statements', 'events'] as const;
/** Which cards and marks are shown. */
export type Shown = (typeof SHOWN)[number];

interface ReaderHeadProps {
  readonly record: ArticleRecord;
  readonly scores: Scores | null;
  readonly shown: Shown;
  onShow(shown: Shown): void;
}

/** Above the article: what it is, what was read in it and how well, what to show. */
export const ReaderHead = ({ record, scores, shown, onShow }: ReaderHeadProps) => {
  const { document, statements, events, entities } = record;
  return (
    <div className="head">
      <div className="meta">
        <span>{GENRE_WORDS[document.genre]}</span>
        {document.publisher && <span>{document.publisher}</span>}
        <span>{publishedWords(document.publishedAt, document.datePrecision)}</span>
        <span>{count(statements.length, 'statement')}</span>
        <span>{count(events.length, 'event')}</span>
        <span>{count(entities.length, 'name')}</span>
        <fieldset className="show">
          <legend>show</legend>
          {SHOWN.map((choice) => (
            <button key={choice} type="button" aria-pressed={choice === shown} onClick={() => onShow(choice)}>
              {choice}
            </button>
          ))}
        </fieldset>
      </div>
      <p className="trust">
        {document.invented && <strong>Invented: written for the example library. </strong>}
        {accuracyWords(scores)}
      </p>
      {document.title !== null && document.titleSpan === null && <h1 className="given">{document.title}</h1>}
      {document.title === null && <h1 className="sr">Untitled article</h1>}
    </div>
  );
};
