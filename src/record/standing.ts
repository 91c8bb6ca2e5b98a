import type { Genre } from '../document/types.js';
import type { Stance } from '../reading/types.js';
import type { Standing } from './types.js';

/** What the standing of an event is derived from. */
export interface StandingFacts {
  readonly stance: Stance;
  /** Whose word it stands on; a statement may have no known speaker. */
  readonly word: 'publication' | 'speaker' | 'statement without speaker';
  readonly genre: Genre;
  /** The speaker, or the publisher on its own word, is an actor of the event or speaks for one. */
  readonly speaksForActor: boolean;
  /** PLOVER sectors of the speaker. */
  readonly sector: readonly string[];
}

const AUTHORITIES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

export const isAuthority = (sector: readonly string[]): boolean =>
  sector.some((code) => AUTHORITIES.has(code));

/** The one label of an event, the first that holds (`docs/record.md`). Derived, never stored beside what it follows from. */
export const standingOf = ({ stance, word, genre, speaksForActor, sector }: StandingFacts): Standing => {
  const released = word === 'publication' && genre === 'release';
  if (stance === 'denies') return 'denied';
  if (stance === 'alleges' && word !== 'speaker') return 'alleged';
  if (speaksForActor && (word === 'speaker' || released)) return 'claimed';
  if (stance === 'alleges') return isAuthority(sector) ? 'accused-by-authority' : 'accused';
  if (word !== 'publication') return 'said';
  if (genre === 'opinion') return 'opinion';
  return released ? 'released' : 'reported';
};
