import type { Status } from '../../src/api/types.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { useAnswer } from './answer.js';
import { Answered, Frame } from './frame.js';
import { Reader } from './reader.js';

/** `/a/:id`: one article with its record beside it. */
export const ReaderPage = ({ id }: { readonly id: string }) => {
  const record = useAnswer<ArticleRecord>(`/api/articles/${encodeURIComponent(id)}`);
  const status = useAnswer<Status>('/api/status');
  const title = record.state === 'here' ? (record.value.document.title ?? 'Untitled') : 'Article';
  return (
    <Frame title={title}>
      <Answered answer={record}>
        {(value) => <Reader record={value} scores={status.state === 'here' ? status.value.scores : null} />}
      </Answered>
    </Frame>
  );
};
