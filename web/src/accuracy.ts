import type { Scores } from '../../src/api/types.js';

const percent = (score: number): string => `${Math.round(score)}%`;

/** How often the reading is right, as a sentence. Nothing can be checked by hand yet, so it always says so first. */
export const accuracyWords = (scores: Scores | null): string => {
  if (scores === null) return 'Read by machine, not yet checked here.';
  const events = scores.event === null ? '' : `, and ${percent(scores.event)} of events with their type`;
  return (
    `Read by machine, not yet checked here; on articles kept from its training ${percent(scores.content)} of attributed words, ` +
    `${percent(scores.statement)} of statements with speaker, cue and words exactly right${events} (F1).`
  );
};
