import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../src/model/reader.js';
import type { Tokenizer } from '../../src/model/tokenizer.js';
import { type Window, windowsOf } from '../../src/model/windows.js';

const CUTTING = { window: 254, windowReach: 90, windowFarthest: 150, windowFirst: 32 };
const ARTICLES = readdirSync('examples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));
const BEFORE = 'Our correspondents in the capital sent this report late on Tuesday. It was cut for length. ';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer();
});

const cut = (text: string): { starts: readonly number[]; windows: readonly Window[]; count: number } => {
  const pieces = tokenizer.encode(text);
  const windows = windowsOf(text, pieces, CUTTING);
  return {
    windows,
    starts: windows.map(({ start }) => pieces.starts[start] as number),
    count: pieces.ids.length,
  };
};

describe('windowsOf', () => {
  it.each([
    ['articles joined', ARTICLES.join('\n\n')],
    ['a text without sentences', 'peace talks and '.repeat(700)],
    ['one word without an end', 'x'.repeat(3000)],
    ['lines of one word', 'peace\n'.repeat(900)],
    ['one piece', 'Peace'],
  ])('covers %s, in order, no two windows farther apart than allowed', (_, text) => {
    const { windows, count } = cut(text);
    expect(windows[0]?.start).toBe(0);
    expect(windows.at(-1)?.end).toBe(count);
    for (const [i, window] of windows.slice(1).entries()) {
      const before = windows[i] as Window;
      expect(window.start).toBeGreaterThan(before.start);
      expect(window.start - before.start).toBeLessThanOrEqual(CUTTING.windowFarthest);
      expect(window.end).toBeGreaterThan(before.end);
    }
  });

  it('gives no window for a text without pieces', () => {
    expect(cut(' \n ').windows).toEqual([]);
  });

  it('begins windows where sentences begin', () => {
    const text = ARTICLES.join('\n\n');
    for (const start of cut(text).starts.slice(1))
      expect(text.slice(0, start)).toMatch(/[.!?]["'”’)»]?\s+$|\n\s*$/);
  });

  it('cuts an article at the same places whatever stands before it', () => {
    const text = ARTICLES.join('\n\n');
    const own = cut(text).starts;
    for (const words of [1, 7, 30, 90, 200]) {
      const before = `${BEFORE.repeat(20).split(' ').slice(0, words).join(' ')}\n\n`;
      const shifted = cut(before + text).starts.map((start) => start - before.length);
      const lost = own.slice(1).filter((start) => !shifted.includes(start));
      expect(lost.filter((start) => start > 1000)).toEqual([]);
      expect(shifted.filter((start) => start > 1000 && !own.includes(start))).toEqual([]);
    }
  });
});
