import { memo } from 'react';
import type { RecordDocument } from '../../src/record/types.js';
import type { Span } from '../../src/text/span.js';
import { type Anchors, anchorsOf } from './anchors.js';
import type { ToPage } from './marks.js';
import { rowStyle } from './row-style.js';
import type { Run } from './segments.js';
import type { Light } from './use-light.js';

interface ArticleTextProps {
  readonly document: RecordDocument;
  readonly toPage: ToPage;
  readonly blocks: readonly Span[];
  readonly runsOfBlock: readonly (readonly Run[])[];
  readonly light: Light;
}

/** The class names of a run, with what CSS draws only at the first or the last run of a mark. */
const classesOf = (run: Run, lit: string | null): string => {
  const names = run.marks.flatMap((mark) => [
    ...mark.classes,
    ...(mark.id === lit ? ['lit'] : []),
    ...(mark.classes.includes('ev') && mark.start === run.start ? ['begins'] : []),
    ...(mark.classes.includes('ev') && mark.end === run.end ? ['ends'] : []),
  ]);
  return [...new Set(names)].join(' ');
};

interface WordsProps {
  readonly run: Run;
  readonly lit: string | null;
  /** Ids of the cards that these words stand for, when one is asked for its words. */
  readonly anchors: readonly string[];
}

/** Words under marks. Of several marks the innermost answers to pointer and focus. */
const Words = ({ run, lit, anchors }: WordsProps) => (
  <span
    className={classesOf(run, lit)}
    tabIndex={anchors.length > 0 ? -1 : undefined}
    data-words={anchors.join(' ') || undefined}
    data-id={run.marks.at(-1)?.id}
  >
    {run.text}
  </span>
);

interface BlockProps {
  readonly index: number;
  readonly runs: readonly Run[];
  readonly tag: 'h1' | 'p';
  readonly kind: string;
  readonly lit: string | null;
  readonly anchors: Anchors;
}

const Block = memo(({ index, runs, tag: Tag, kind, lit, anchors }: BlockProps) => (
  <Tag className={`text ${kind}`} data-block={index} style={rowStyle(index)}>
    {runs.map((run) =>
      run.marks.length === 0 ? (
        run.text
      ) : (
        <Words key={run.start} run={run} lit={lit} anchors={anchors.get(run) ?? []} />
      ),
    )}
  </Tag>
));

const within = (outer: Span, inner: Span | null): boolean =>
  inner !== null && inner.start >= outer.start && inner.end <= outer.end;

/** The stored text, every character of it, in text nodes; nothing else is in this element. */
export const ArticleText = ({ document, toPage, blocks, runsOfBlock, light }: ArticleTextProps) => {
  const title = document.titleSpan && toPage(document.titleSpan);
  const byline = document.bylineSpan && toPage(document.bylineSpan);
  const anchors = anchorsOf(runsOfBlock.flat());
  const idAt = (target: EventTarget): string | null =>
    (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id ?? null;
  return (
    <article
      aria-label="The article"
      onMouseOver={(event) => light.point(idAt(event.target))}
      onMouseLeave={() => light.point(null)}
      onFocus={(event) => light.activate(idAt(event.target))}
      onClick={(event) => {
        const id = idAt(event.target);
        if (id !== null && window.getSelection()?.isCollapsed) light.toCard(id);
      }}
      onKeyDown={(event) => {
        const id = idAt(event.target);
        if (event.key === 'Enter' && id !== null) light.toCard(id);
      }}
    >
      {blocks.map((block, i) => {
        const runs = runsOfBlock[i] ?? [];
        const isTitle = within(block, title);
        const isByline = within(block, byline) && byline !== null && block.end - block.start < 200;
        const isLit = runs.some(({ marks }) => marks.some(({ id }) => id === light.lit));
        return (
          <Block
            key={block.start}
            index={i}
            runs={runs}
            tag={isTitle ? 'h1' : 'p'}
            kind={isByline ? 'byline' : ''}
            lit={isLit ? light.lit : null}
            anchors={anchors}
          />
        );
      })}
    </article>
  );
};
