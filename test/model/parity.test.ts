import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputsOf, loadModelFile, loadTokenizer } from '../../src/model/reader.js';
import { openSession, type RawScores } from '../../src/model/session.js';
import { windowsOf } from '../../src/model/windows.js';

interface PythonWindow {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly tags: { readonly roles: readonly number[]; readonly names: readonly number[] };
  readonly scores: { readonly [output in keyof RawScores]: readonly number[] };
}

/** The best tag of each row of `width` scores. */
const tagsOf = (scores: Float32Array, width: number): number[] =>
  Array.from({ length: scores.length / width }, (_, row) => {
    const own = [...scores.subarray(row * width, (row + 1) * width)];
    return own.indexOf(Math.max(...own));
  });

// CHANCERY_PARITY: windows written by training/parity_scores.py on this machine; `training/parity.sh` sets it.
const file = process.env.CHANCERY_PARITY;

describe.skipIf(!file)(
  'the model in TypeScript and in Python (skipped without CHANCERY_PARITY; run training/parity.sh)',
  () => {
    it('cuts at the same places, gives the same scores within 1e-4 and the same tags', async () => {
      const windows = readFileSync(file as string, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as PythonWindow);
      const [{ bytes, description }, tokenizer] = await Promise.all([loadModelFile(), loadTokenizer()]);
      const session = await openSession(bytes, 1);
      for (const file of new Set(windows.map((window) => window.file))) {
        const text = readFileSync(resolve('training', file), 'utf8');
        expect(windowsOf(text, tokenizer.encode(text), description)).toEqual(
          windows.filter((window) => window.file === file).map(({ start, end }) => ({ start, end })),
        );
      }
      let worst = 0;
      for (const window of windows) {
        const text = readFileSync(resolve('training', window.file), 'utf8');
        const scores = await session.run(...inputsOf(tokenizer.encode(text), window, tokenizer));
        for (const [output, python] of Object.entries(window.scores)) {
          const own = scores[output as keyof RawScores];
          expect(own.length).toBe(python.length);
          own.forEach((score, i) => {
            worst = Math.max(worst, Math.abs(score - (python[i] as number)));
          });
        }
        expect(tagsOf(scores.roles, 3)).toEqual(window.tags.roles);
        expect(tagsOf(scores.names, 1 + 2 * description.names.length)).toEqual(window.tags.names);
      }
      expect(worst).toBeLessThan(1e-4);
      expect(windows.length).toBeGreaterThanOrEqual(3);
    });
  },
);
