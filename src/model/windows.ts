import type { ModelDescription } from './description.js';
import type { Pieces } from './tokenizer.js';

/** Half-open range of pieces that one run of the model sees. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The constants of cutting a text into windows; all in pieces. */
export type Cutting = Pick<ModelDescription, 'window' | 'windowReach' | 'windowFarthest' | 'windowFirst'>;

/** A place where a window may begin; of two the one with the lower rank is preferred, of equals the earlier. */
interface Candidate {
  readonly at: number;
  readonly rank: number;
}

const HASHED = 4; // pieces that a candidate's rank depends on

/** A number that depends on the next pieces only: FNV-1a with a final mix, 32 bits. */
const rankOf = (ids: Int32Array, at: number): number => {
  let hash = 2166136261;
  for (const id of ids.subarray(at, at + HASHED)) hash = Math.imul(hash ^ id, 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
};

const ENDS = '.!?';
const CLOSES = '"\'”’)»';

/** Pieces with a new line before them, and those that stand apart behind the end of a sentence. */
const candidatesOf = (text: string, { ids, starts, ends, newlines }: Pieces): readonly Candidate[] => {
  const found: Candidate[] = [];
  const isOneOf = (marks: string, piece: number): boolean =>
    marks.includes(text[(ends[piece] ?? 0) - 1] ?? ' ');
  for (let at = 1; at < ids.length; at++) {
    const last = isOneOf(CLOSES, at - 1) ? at - 2 : at - 1;
    const apart = (starts[at] as number) > (ends[at - 1] as number);
    if (newlines[at] === 1 || (apart && isOneOf(ENDS, last))) found.push({ at, rank: rankOf(ids, at) });
  }
  return found;
};

const least = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || candidate.rank < best.rank ? candidate : best),
    undefined,
  );

/** Candidates that no other within reach comes before. */
const leastAround = (candidates: readonly Candidate[], reach: number): readonly number[] => {
  let low = 0;
  let high = 0;
  const chosen: number[] = [];
  for (const candidate of candidates) {
    while ((candidates[low] as Candidate).at < candidate.at - reach) low++;
    while (high < candidates.length && (candidates[high] as Candidate).at <= candidate.at + reach) high++;
    if (least(candidates.slice(low, high)) === candidate) chosen.push(candidate.at);
  }
  return chosen;
};

/** Starts between two that lie too far apart: the least candidate in the middle half, else the middle itself. */
const between = (
  start: number,
  end: number,
  candidates: readonly Candidate[],
  farthest: number,
): readonly number[] => {
  if (end - start <= farthest) return [];
  const quarter = Math.floor((end - start) / 4);
  const inner = candidates.filter(({ at }) => at >= start + quarter && at <= end - quarter);
  const at = least(inner)?.at ?? start + Math.floor((end - start) / 2);
  return [...between(start, at, inner, farthest), at, ...between(at, end, inner, farthest)];
};

/** Where windows begin, 0 first. */
const startsOf = (text: string, pieces: Pieces, cutting: Cutting): readonly number[] => {
  const { windowReach, windowFarthest, windowFirst } = cutting;
  const candidates = candidatesOf(text, pieces);
  const chosen = leastAround(candidates, windowReach).filter((at) => at >= windowFirst);
  const borders = [0, ...chosen, pieces.ids.length];
  let next = 0;
  return borders.slice(0, -1).flatMap((start, i) => {
    const end = borders[i + 1] as number;
    while (next < candidates.length && (candidates[next] as Candidate).at < start) next++;
    let behind = next;
    while (behind < candidates.length && (candidates[behind] as Candidate).at <= end) behind++;
    return [start, ...between(start, end, candidates.slice(next, behind), windowFarthest)];
  });
};

/**
 * Overlapping windows that together cover the text. They begin at sentence starts that the words around them choose
 * (content-defined chunking), so that the same article is cut at the same places whatever stands before it.
 */
export const windowsOf = (text: string, pieces: Pieces, cutting: Cutting): readonly Window[] => {
  const count = pieces.ids.length;
  const windows: Window[] = [];
  for (const start of startsOf(text, pieces, cutting)) {
    const end = Math.min(count, start + cutting.window);
    if (end > (windows.at(-1)?.end ?? 0)) windows.push({ start, end });
  }
  return windows;
};

/** How far the piece is from the nearer border of the window, counted from 0. */
export const roomOf = (window: Window, piece: number): number =>
  Math.min(piece - window.start, window.end - 1 - piece);

/** What a window's opinion of a piece weighs in the mean: more in the middle, at most `ramp`. */
export const weightOf = (window: Window, piece: number, ramp: number): number =>
  Math.min(roomOf(window, piece) + 1, ramp);
