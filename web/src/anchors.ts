import { grouped } from './grouped.js';
import type { Mark, Run } from './segments.js';

/** For each run the ids of the cards whose words it stands for. */
export type Anchors = ReadonlyMap<Run, readonly string[]>;

/** What a card's words are best found by: an event's trigger or a statement's cue, else the source, else what is said. */
const rank = ({ classes }: Mark): number => {
  if (classes.includes('ev') || classes.includes('cue')) return 0;
  return classes.includes('src') ? 1 : 2;
};

/** The one run of each card that is gone to from the card: the first of its best-ranked mark. */
export const anchorsOf = (runs: readonly Run[]): Anchors => {
  const best = new Map<string, { readonly run: Run; readonly rank: number }>();
  for (const run of runs)
    for (const mark of run.marks) {
      const found = best.get(mark.id);
      if (found === undefined || rank(mark) < found.rank) best.set(mark.id, { run, rank: rank(mark) });
    }
  const anchors = grouped([...best], ([, { run }]) => run);
  return new Map([...anchors].map(([run, entries]) => [run, entries.map(([id]) => id)]));
};
