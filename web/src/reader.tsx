import { useMemo, useState } from 'react';
import type { Scores } from '../../src/api/types.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { ArticleText } from './article-text.js';
import { blockAt, blocksOf, runsOfBlocks } from './blocks.js';
import { cardsOf } from './cards.js';
import { Cards } from './cards-column.js';
import { grouped } from './grouped.js';
import { Legend } from './legend.js';
import { marksOf, toPageOf } from './marks.js';
import { ReaderHead, type Shown } from './reader-head.js';
import { segments } from './segments.js';
import { useFits } from './use-fits.js';
import { useLight } from './use-light.js';

const isShown = (shown: Shown, id: string): boolean =>
  shown === 'all' || id.startsWith(shown === 'statements' ? 's' : 'v');

/** What the page shows of a record: the text in runs by block, the cards by block. */
const useView = (record: ArticleRecord, shown: Shown) =>
  useMemo(() => {
    const { text } = record.document;
    const toPage = toPageOf(text);
    const blocks = blocksOf(text);
    const marks = marksOf(record, toPage).filter(({ id }) => isShown(shown, id));
    const runs = segments(
      text,
      marks,
      blocks.map(({ start }) => start),
    );
    const cards = cardsOf(record, toPage).filter(({ id }) => isShown(shown, id));
    const cardsOfBlock = grouped(cards, ({ at }) => blockAt(blocks, at));
    return { toPage, blocks, runsOfBlock: runsOfBlocks(blocks, runs), cards, cardsOfBlock };
  }, [record, shown]);

/** The reader: the article on the left, its statements and events beside the paragraphs they stand in. */
export const Reader = ({
  record,
  scores,
}: {
  readonly record: ArticleRecord;
  readonly scores: Scores | null;
}) => {
  const [shown, setShown] = useState<Shown>('all');
  const view = useView(record, shown);
  const { root, fits } = useFits(view.cardsOfBlock);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const unfold = (block: number): void => setUnfolded((before) => new Set(before).add(block));
  const light = useLight({ cards: view.cards, reveal: (at) => unfold(blockAt(view.blocks, at)) });
  return (
    <div className="reader">
      <ReaderHead record={record} scores={scores} shown={shown} onShow={setShown} />
      <div className="spread" ref={root}>
        <ArticleText
          document={record.document}
          toPage={view.toPage}
          blocks={view.blocks}
          runsOfBlock={view.runsOfBlock}
          light={light}
        />
        <Cards
          cardsOfBlock={view.cardsOfBlock}
          fits={fits}
          unfolded={unfolded}
          onUnfold={unfold}
          light={light}
        />
      </div>
      <Legend />
    </div>
  );
};
