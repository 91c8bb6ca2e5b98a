import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Card } from './cards.js';
import { stepOf } from './keys.js';

/** What is lit: a card and its words, the one under the pointer before the one with the focus. */
export interface Light {
  readonly lit: string | null;
  /** The card that the keyboard is at. */
  readonly active: string | null;
  point(id: string | null): void;
  activate(id: string | null): void;
  /** From a card to its words: brings them into view and gives them the focus. */
  toWords(id: string): void;
  /** From words to their card. */
  toCard(id: string): void;
}

interface LightOptions {
  readonly cards: readonly Card[];
  /** Unfolds the cards of the paragraph at `offset`. */
  reveal(offset: number): void;
}

export const cardElementId = (id: string): string => `card-${id}`;

const cardElement = (id: string): HTMLElement | null => document.getElementById(cardElementId(id));
const wordsElement = (id: string): HTMLElement | null =>
  document.querySelector(`[data-words~="${CSS.escape(id)}"]`);

const isHidden = (element: HTMLElement | null): boolean => element === null || element.offsetParent === null;

const goTo = (element: HTMLElement | null, block: ScrollLogicalPosition): void => {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block });
};

/** Pointer, focus, and the keys `j` and `k` that move between cards. */
export const useLight = ({ cards, reveal }: LightOptions): Light => {
  const [pointed, point] = useState<string | null>(null);
  const [active, activate] = useState<string | null>(null);
  const toCard = (id: string): void => {
    const card = cards.find((other) => other.id === id);
    if (card === undefined) return;
    if (isHidden(cardElement(id))) flushSync(() => reveal(card.at));
    goTo(cardElement(id), 'nearest');
    activate(id);
  };
  const toWords = (id: string): void => {
    goTo(wordsElement(id), 'center');
    activate(id);
  };
  const latest = useRef({ cards, active, toCard, toWords });
  latest.current = { cards, active, toCard, toWords };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      if (step === 0) return;
      const { cards, active, toCard } = latest.current;
      const at = cards.findIndex(({ id }) => id === active);
      const next = cards[at === -1 ? (step === 1 ? 0 : cards.length - 1) : at + step];
      if (next === undefined) return;
      event.preventDefault();
      toCard(next.id);
    };
    document.addEventListener('keydown', onKey);
    // A link such as /a/...#s3, from a search, leads to the words.
    if (location.hash.length > 1) latest.current.toWords(location.hash.slice(1));
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return { lit: pointed ?? active, active, point, activate, toWords, toCard };
};
