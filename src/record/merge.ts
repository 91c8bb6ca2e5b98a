import type { Stage } from '../reading/types.js';
import type { ResolvedEvent } from '../resolution/types.js';
import type { Standpoint } from './words.js';

/** One telling with what stands behind it, ready to be compared with others. */
export interface Told {
  readonly event: ResolvedEvent;
  readonly standpoint: Standpoint;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** The trigger's words in lower case. */
  readonly trigger: string;
}

/** An act with all its tellings, the one that its word stands on first. */
export type Act = readonly Told[];

/** A later stage of the same act, told in one voice, replaces the earlier. */
const LATER: Readonly<{ [stage in Stage]: number }> = {
  hypothetical: 0,
  planned: 1,
  ongoing: 2,
  attempted: 3,
  occurred: 3,
  thwarted: 4,
  absent: -1,
};

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Equal sets, or one side left unsaid. */
const compatible = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || same(a, b);

/** "raid", "raids" and "raided" name one act: words with the same first letters do, up to five, whatever stands around them. */
const stems = (trigger: string): readonly string[] =>
  trigger
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.slice(0, 5));

const sameWord = (a: Told, b: Told): boolean => {
  const there = stems(b.trigger);
  return stems(a.trigger).some((stem) =>
    there.some((other) => other.startsWith(stem) || stem.startsWith(other)),
  );
};

/** A telling that says neither who nor whom: "the attack". */
const isBare = ({ actors, recipients }: Told): boolean => actors.length === 0 && recipients.length === 0;

const sameVoice = (a: Told, b: Told): boolean => a.standpoint.word.by === b.standpoint.word.by;

const stagesFit = (a: Told, b: Told): boolean => {
  const [one, other] = [a.standpoint.stage, b.standpoint.stage];
  if (one === other) return true;
  const followsUp = [one, other].includes('planned') && [one, other].includes('thwarted');
  return followsUp && sameVoice(a, b);
};

/** Different places or dates tell two acts apart. */
const circumstancesFit = (a: Told, b: Told): boolean =>
  (a.event.place === null || b.event.place === null || a.event.place === b.event.place) &&
  (a.event.time === null || b.event.time === null || a.event.time.value === b.event.time.value);

/**
 * Whether two tellings are the same act. Conservative: same type and word, the same recipients or, where these are unsaid,
 * the same actors; nothing that contradicts. A bare telling ("the attack") goes with any of that word. Acts of speech are never merged: to condemn twice is two condemnations.
 */
const sameAct = (a: Told, b: Told): boolean => {
  const { mention } = a.event;
  if (mention.type !== b.event.mention.type || SPOKEN.has(mention.type)) return false;
  if (mention.mode !== null && b.event.mention.mode !== null && mention.mode !== b.event.mention.mode)
    return false;
  const anchored =
    isBare(a) ||
    isBare(b) ||
    (a.recipients.length > 0 && same(a.recipients, b.recipients)) ||
    (a.actors.length > 0 && same(a.actors, b.actors) && a.recipients.length === b.recipients.length);
  return (
    anchored &&
    compatible(a.actors, b.actors) &&
    compatible(a.recipients, b.recipients) &&
    a.standpoint.word.stance === b.standpoint.word.stance &&
    stagesFit(a, b) &&
    sameWord(a, b) &&
    circumstancesFit(a, b)
  );
};

const SPOKEN: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'SUPPORT',
  'AGREE',
  'CONSULT',
  'CONCEDE',
]);

/** The publication's own word comes first, else the fuller telling, else the earlier. */
const foremost = (told: readonly Told[]): Act => {
  const weight = (t: Told): number =>
    isBare(t)
      ? -1
      : (t.standpoint.word.by === 'publication' ? 100 : 0) + t.actors.length + t.recipients.length;
  const first = told.reduce((best, t) => (weight(t) > weight(best) ? t : best));
  return [first, ...told.filter((t) => t !== first)];
};

/**
 * Tellings in text order, joined into acts; acts are in order of their first telling. What no telling says an actor or a
 * recipient of is no event that could be coded, and is left out.
 */
export const actsOf = (told: readonly Told[]): readonly Act[] => {
  const byType = new Map<string, Told[][]>();
  const acts: Told[][] = [];
  for (const one of told) {
    const alike = byType.get(one.event.mention.type) ?? [];
    const known = alike.slice(-MOST_COMPARED).find((act) => act.every((other) => sameAct(other, one)));
    if (known) known.push(one);
    else {
      const act = [one];
      acts.push(act);
      alike.push(act);
      byType.set(one.event.mention.type, alike);
    }
  }
  return acts.filter((act) => !act.every(isBare)).map(foremost);
};

/** A telling is compared with this many acts of its type before it. */
const MOST_COMPARED = 200;

/** The last stage of an act told in one voice. */
export const stageOf = (act: Act): Stage => {
  const first = act[0] as Told;
  return act
    .filter((t) => sameVoice(t, first))
    .map((t) => t.standpoint.stage)
    .reduce((last, stage) => (LATER[stage] > LATER[last] ? stage : last));
};
