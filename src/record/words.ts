import type { EventMention, Stage, Stance } from '../reading/types.js';
import { coverOf } from '../resolution/cover.js';
import type { ResolvedEvent } from '../resolution/types.js';
import { type Span, wordsOf } from '../text/span.js';
import { isDenial } from './statements.js';
import type { Statement, Word } from './types.js';

/** Types that are done by speaking: done by the quoted speaker himself, the publication reports that he does. */
const SPOKEN: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'SUPPORT',
  'AGREE',
  'CONCEDE',
]);
const ACCUSES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|suspicions?)\b/i;

/** On whose word an event stands, and what that makes of it. */
export interface Standpoint {
  readonly word: Word;
  readonly stage: Stage;
  /** The statement that contains the words, whoever's word they stand on. */
  readonly statement: string | null;
  readonly why: readonly string[];
}

interface Piece extends Span {
  readonly statement: Statement;
}

const actorsOf = (event: ResolvedEvent): readonly string[] =>
  event.arguments.filter(({ role }) => role === 'actor').map(({ entity }) => entity);

const cueWords = (text: string, statement: Statement): string =>
  statement.cue ? text.slice(statement.cue.start, statement.cue.end) : '';

const stanceIn = (
  mention: EventMention,
  cue: string,
  content: string,
): { stage: Stage; stance: Stance; why: readonly string[] } => {
  if (isDenial(cue, content))
    return { stage: 'absent', stance: 'denies', why: [`told inside what "${cue}" denies`] };
  if (mention.stance === 'reports' && ACCUSES.test(cue) && !SPOKEN.has(mention.type))
    return { stage: mention.stage, stance: 'alleges', why: [`told inside what "${cue}" alleges`] };
  return { stage: mention.stage, stance: mention.stance, why: [] };
};

/**
 * Finds the narrowest statement whose content covers the trigger. Settled cases: an act of speech by the speaker himself
 * has the publication's word; whatever stands outside all content does too.
 */
export const standpoints = (
  text: string,
  statements: readonly Statement[],
): ((event: ResolvedEvent) => Standpoint) => {
  const pieces = statements.flatMap((statement) =>
    statement.content.map((piece): Piece => ({ ...piece, statement })),
  );
  const cover = coverOf(pieces);
  return (event) => {
    const { mention } = event;
    const told = cover.around(mention.trigger)?.statement ?? null;
    if (!told)
      return {
        word: { by: 'publication', stance: mention.stance },
        stage: mention.stage,
        statement: null,
        why: ['the article tells it itself'],
      };
    const speaker = told.speaker?.entity;
    if (SPOKEN.has(mention.type) && speaker !== undefined && actorsOf(event).includes(speaker)) {
      const by = told.within ?? 'publication';
      return {
        word: { by, stance: mention.stance },
        stage: mention.stage,
        statement: told.id,
        why: [`the speaker of ${told.id} does it by speaking`],
      };
    }
    const { stage, stance, why } = stanceIn(
      mention,
      cueWords(text, told),
      wordsOf(text, told.content[0] as Span),
    );
    return {
      word: { by: told.id, stance },
      stage,
      statement: told.id,
      why: [`told inside ${told.id}`, ...why],
    };
  };
};
