import { describe, expect, it } from 'vitest';
import { mapOrdered } from '../../src/pipeline/ordered.js';

async function* from<T>(items: readonly T[], error?: Error): AsyncGenerator<T> {
  yield* items;
  if (error) throw error;
}

const later = <T>(value: T, turns: number): Promise<T> =>
  turns === 0
    ? Promise.resolve(value)
    : new Promise((resolve) => setTimeout(() => resolve(later(value, turns - 1))));

const collect = async <T>(items: AsyncIterable<T>): Promise<{ got: T[]; error: unknown }> => {
  const got: T[] = [];
  try {
    for await (const item of items) got.push(item);
    return { got, error: null };
  } catch (error) {
    return { got, error };
  }
};

describe('mapOrdered', () => {
  it('keeps the order of the items, whichever is done first', async () => {
    const { got } = await collect(mapOrdered(from([5, 0, 3, 1]), 4, (n) => later(n * 10, n)));
    expect(got).toEqual([50, 0, 30, 10]);
  });

  it('never has more than `width` in hand, results that wait for their turn included', async () => {
    let inHand = 0;
    let most = 0;
    const run = async (n: number): Promise<number> => {
      most = Math.max(most, ++inHand);
      return later(n, n % 7 === 0 ? 9 : 0);
    };
    const items = Array.from({ length: 40 }, (_, n) => n);
    const got: number[] = [];
    for await (const n of mapOrdered(from(items), 3, run)) {
      inHand--;
      got.push(n);
    }
    expect(got).toEqual(items);
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThan(1);
  });

  it('gives a result while the source is still waiting for its next item', async () => {
    let release = (): void => {};
    const source = async function* (): AsyncGenerator<string> {
      yield 'first';
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 'second';
    };
    const results = mapOrdered(source(), 4, async (word) => word.toUpperCase());
    expect((await results.next()).value).toBe('FIRST');
    release();
    expect((await results.next()).value).toBe('SECOND');
    expect((await results.next()).done).toBe(true);
  });

  it('throws an error of the source after the results of the items before it', async () => {
    const { got, error } = await collect(mapOrdered(from([2, 1], new Error('torn')), 8, (n) => later(n, n)));
    expect(got).toEqual([2, 1]);
    expect(error).toMatchObject({ message: 'torn' });
  });

  it('throws a failed run in its turn', async () => {
    const run = async (n: number): Promise<number> => {
      if (n === 2) throw new Error('no');
      return later(n, 3);
    };
    const { got, error } = await collect(mapOrdered(from([1, 2, 3]), 3, run));
    expect(got).toEqual([1]);
    expect(error).toMatchObject({ message: 'no' });
  });
});
