import type { Status } from '../../src/api/types.js';
import type { ArticleSummary, Page } from '../../src/query/types.js';
import { accuracyWords } from './accuracy.js';
import { useAnswer } from './answer.js';
import { Answered, Frame } from './frame.js';
import { count, GENRE_WORDS, publishedWords } from './words.js';

const Sentence = ({ status: { counts, invented, scores } }: { readonly status: Status }) => (
  <p className="lead">
    <strong>
      {count(counts.articles, 'article')} with {count(counts.statements, 'statement')} and{' '}
      {count(counts.events, 'event')}
    </strong>
    {invented ? ', all of it invented: written for the example library' : ''}. {accuracyWords(scores)}
  </p>
);

const Row = ({ article }: { readonly article: ArticleSummary }) => {
  const { id, title, publisher, byline, publishedAt, datePrecision, genre, firstWords, counts } = article;
  return (
    <li className="entry">
      <p className="when">{publishedWords(publishedAt, datePrecision)}</p>
      <div>
        <h2>
          <a href={`/a/${id}`}>{title ?? 'Untitled'}</a>
        </h2>
        <p className="first">{firstWords}</p>
        <p className="about">
          {[GENRE_WORDS[genre], publisher, byline].filter(Boolean).join(' · ')}
          {article.invented && <b> · invented</b>}
        </p>
      </div>
      <p className="counts">
        <span>{count(counts.statements, 'statement')}</span> <span>{count(counts.events, 'event')}</span>
      </p>
    </li>
  );
};

const NONE = (
  <p className="lead">
    Nothing is stored here yet. <code>npx chancery add FILE</code> reads articles and keeps them.
  </p>
);

/** `/`: all articles, the newest first. */
export const ListPage = ({ cursor }: { readonly cursor: string | null }) => {
  const status = useAnswer<Status>('/api/status');
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  const articles = useAnswer<Page<ArticleSummary>>(`/api/articles${query}`);
  return (
    <Frame title="Articles">
      <Answered answer={articles}>
        {({ items, next }) => (
          <div className="page">
            <h1>Articles</h1>
            {status.state === 'here' && <Sentence status={status.value} />}
            {items.length === 0 && NONE}
            <ol className="entries">
              {items.map((article) => (
                <Row key={article.id} article={article} />
              ))}
            </ol>
            {next !== null && (
              <p className="on">
                <a rel="next" href={`/?cursor=${encodeURIComponent(next)}`}>
                  Older articles
                </a>
              </p>
            )}
          </div>
        )}
      </Answered>
    </Frame>
  );
};
