import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { collect } from '../../src/source/bytes.js';
import { byteLines } from '../../src/source/lines.js';

const linesOf = async (chunks: readonly string[], limit?: number) => {
  const lines: unknown[] = [];
  for await (const { number, bytes } of byteLines(
    Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    limit,
  ))
    lines.push([number, bytes === null ? null : Buffer.from(bytes).toString()]);
  return lines;
};

test('lines are joined across chunks and numbered', async () => {
  expect(await linesOf(['on', 'e\n\ntw', 'o'])).toEqual([
    [1, 'one'],
    [2, ''],
    [3, 'two'],
  ]);
  expect(await linesOf(['one\n'])).toEqual([[1, 'one']]);
});

test('a line above the limit is dropped, and the next is read', async () => {
  expect(await linesOf(['abc', 'def', 'ghi\nok\nabcdef'], 5)).toEqual([
    [1, null],
    [2, 'ok'],
    [3, null],
  ]);
});

test('an article above the limit is a coded error', async () => {
  const chunks = Readable.from([Buffer.from('abc'), Buffer.from('def')]);
  await expect(collect(chunks, 'x', 5)).rejects.toMatchObject({ code: 'E_TOO_LARGE' });
});
