import type { EventMention } from '../reading/types.js';
import type { EventTime, Time } from '../record/types.js';
import type { Span } from '../text/span.js';
import type { Draft } from './book.js';
import type { Cover } from './cover.js';
import { indexAt, type Scene, sentenceAt } from './scene.js';
import { note, refer, type Use } from './who.js';

/** An argument whose entity is still a draft. */
export interface DraftArgument extends Span {
  readonly role: 'actor' | 'recipient' | 'place';
  readonly draft: Draft;
}

/** One telling of an act, its arguments still drafts. */
export interface Act {
  readonly mention: EventMention;
  readonly arguments: readonly DraftArgument[];
  readonly time: EventTime | null;
  readonly sentence: Span;
  readonly why: readonly string[];
}

interface Found {
  readonly argument: DraftArgument;
  readonly why: string;
}

const argumentsFor = (
  scene: Scene,
  spans: readonly Span[],
  role: Exclude<Use, 'speaker'>,
): readonly Found[] =>
  spans.flatMap((span) =>
    refer(scene, span, role).map((reference) => {
      note(scene, reference);
      return { argument: { role, draft: reference.draft, ...reference.words }, why: reference.why };
    }),
  );

/** Nobody is actor twice, and the words for who acts are not those for who suffers it. */
const distinct = (found: readonly Found[]): readonly Found[] =>
  found.filter(({ argument }, i) => !found.slice(0, i).some((earlier) => isSaid(earlier.argument, argument)));

const isSaid = (a: DraftArgument, b: DraftArgument): boolean =>
  a.draft === b.draft &&
  (a.role === b.role || (a.role !== 'place' && b.role !== 'place' && a.start < b.end && b.start < a.end));

/** A time farther than this from the trigger, in UTF-16 units, is left alone. */
const FARTHEST = 120;
const DATED = new Set(['day', 'week', 'month', 'quarter', 'year', 'decade']);
const BREAK = /[;:]|,\s+(?:and|but|while|after|before|when|as|which|who)\s|[“”"]/u;

const between = (text: string, a: Span, b: Span): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start);

/**
 * When it happened: the nearest dated expression of the same sentence that lies in the same statement, with no clause
 * boundary and no other trigger in between. The publication date is never used.
 */
const timeFor = (scene: Scene, event: EventMention, sentence: Span, all: Facts): EventTime | null => {
  const { trigger } = event;
  const piece = all.contents.around(trigger);
  const near = within(all.times, sentence)
    .filter((time) => time.value !== null && DATED.has(time.precision))
    .filter((time) => all.contents.around(time) === piece)
    .map((time) => ({ time, gap: between(scene.text, time, trigger) }))
    .filter(
      ({ gap, time }) =>
        gap.length <= FARTHEST && !BREAK.test(gap) && !hasTrigger(all.triggers, time, trigger),
    )
    .sort((a, b) => a.gap.length - b.gap.length)[0];
  if (!near) return null;
  const { start, end, value, precision } = near.time;
  return { value: value as string, precision, start, end };
};

/** Those of `spans` (in order) that lie in the sentence. */
const within = <T extends Span>(spans: readonly T[], sentence: Span): readonly T[] => {
  const found: T[] = [];
  for (
    let i = indexAt(spans, sentence.start - 1) + 1;
    i < spans.length && (spans[i] as T).start < sentence.end;
    i++
  )
    if ((spans[i] as T).end <= sentence.end) found.push(spans[i] as T);
  return found;
};

const hasTrigger = (triggers: readonly Span[], time: Span, trigger: Span): boolean => {
  const from = Math.min(time.end, trigger.end);
  const to = Math.max(time.start, trigger.start);
  return within(triggers, { start: from, end: to }).some(
    (other) => other.start >= from && other.end <= to && other.start !== trigger.start,
  );
};

/** What the acts of an article are measured against. */
export interface Facts {
  readonly times: readonly Time[];
  /** Pieces of content: what is told in one is apart from what stands outside it. */
  readonly contents: Cover<Span>;
  /** In text order. */
  readonly triggers: readonly Span[];
}

/** Resolves who, whom, where and when of one event mention. */
export const resolveAct = (scene: Scene, event: EventMention, facts: Facts): Act => {
  const sentence = sentenceAt(scene, event.trigger.start);
  const found = distinct([
    ...argumentsFor(scene, event.actors, 'actor'),
    ...argumentsFor(scene, event.recipients, 'recipient'),
    ...argumentsFor(scene, event.place ? [event.place] : [], 'place'),
  ]);
  const time = timeFor(scene, event, sentence, facts);
  const when = time ? [`time: "${scene.text.slice(time.start, time.end)}" in the same clause`] : [];
  return {
    mention: event,
    arguments: found.map(({ argument }) => argument),
    time,
    sentence,
    why: [...found.map(({ argument, why }) => `${argument.role} ${why}`), ...when],
  };
};
