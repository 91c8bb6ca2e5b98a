import type { NameMention } from '../reading/types.js';
import type { Span } from '../text/span.js';
import type { Book, Draft } from './book.js';
import type { Knowledge } from './knowledge.js';

/** Somebody was said to say something; kept in text order. */
export interface Telling {
  readonly draft: Draft;
  readonly content: readonly Span[];
  /** Where the statement begins and ends, source and cue included. */
  readonly span: Span;
}

/** All that the rules of reference look at. */
export interface Scene {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly names: readonly NameMention[];
  readonly quotations: readonly Span[];
  readonly book: Book;
  readonly knowledge: Knowledge;
  /** Statements whose speaker is known by now, in text order. */
  readonly told: Telling[];
}

/** What a span stands for, and which words of it name or stand for it. */
export interface Reference {
  readonly draft: Draft;
  readonly words: Span;
  readonly why: string;
}

/** Index of the span in `spans` (in order and apart) that covers `position`, or that starts last before it; -1 before all. */
export const indexAt = (spans: readonly Span[], position: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export const sentenceAt = (scene: Scene, position: number): Span =>
  scene.sentences[Math.max(0, indexAt(scene.sentences, position))] ?? { start: 0, end: scene.text.length };

/** The quotation that covers `position`, or null. */
export const quotationAt = (scene: Scene, position: number): Span | null => {
  const quotation = scene.quotations[indexAt(scene.quotations, position)];
  return quotation && position < quotation.end ? quotation : null;
};

/** No statement is told inside one that lies more tellings back than this. */
const MOST_NESTED = 100;

/** The narrowest statement told so far whose content covers `position`: inside it, "I" is its speaker. */
export const tellingAround = (scene: Scene, position: number): Telling | null => {
  let best: Telling | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const telling of scene.told.slice(-MOST_NESTED))
    for (const piece of telling.content)
      if (piece.start <= position && position < piece.end && piece.end - piece.start < size) {
        best = telling;
        size = piece.end - piece.start;
      }
  return best;
};
