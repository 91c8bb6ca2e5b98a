import type { CSSProperties } from 'react';

/** Puts a paragraph and its cards in one row of the grid: `--row` counts from 1. */
export const rowStyle = (block: number): CSSProperties => ({ '--row': block + 1 }) as CSSProperties;
