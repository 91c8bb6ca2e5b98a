import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { measure } from './fit.js';

export interface Fits {
  /** The element that holds paragraphs and cards. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** How many cards fit beside each paragraph. */
  readonly fits: ReadonlyMap<number, number>;
}

/** Measures the cards anew when they change, when the page's width changes, and when the fonts have come. */
export const useFits = (cards: unknown): Fits => {
  const root = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState<ReadonlyMap<number, number>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards have other heights
  useLayoutEffect(() => {
    if (root.current) setFits(measure(root.current));
  }, [cards]);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let width = element.clientWidth;
    const again = (): void => setFits(measure(element));
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return; // folding changes the height
      width = element.clientWidth;
      again();
    });
    observer.observe(element);
    document.fonts.ready.then(again);
    return () => observer.disconnect();
  }, []);
  return { root, fits };
};
