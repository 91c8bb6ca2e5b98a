import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type ReaderModel } from '../../src/model/reader.js';
import { makeReading } from '../../src/reading/reading.js';
import type { Span } from '../../src/text/span.js';
import { documentOf } from '../resolution/factory.js';

const ARTICLE = readdirSync('examples')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'))
  .join('\n\n');
const BEFORE =
  'This report was sent by our correspondents in the region earlier this week and cut for length. Names of places follow the usual spelling. ';

let model: ReaderModel;
beforeAll(async () => {
  model = await loadReader();
});
afterAll(() => model.close());

/** Everything that the reader finds in the article, as words with their places in it, whatever stands before. */
const foundIn = async (before: string): Promise<ReadonlySet<string>> => {
  const { names, attributions, events } = await makeReading(documentOf(before + ARTICLE), model);
  const at = ({ start, end }: Span): string => `${start - before.length}-${end - before.length}`;
  const maybe = (span: Span | null): string => (span ? at(span) : '');
  return new Set(
    [
      ...names.map((name) => ({ start: name.start, key: `name ${name.label} ${at(name)}` })),
      ...attributions.flatMap(({ source, cue, content }) => [
        { start: source?.start ?? 0, key: `source ${maybe(source)}` },
        { start: cue?.start ?? 0, key: `cue ${maybe(cue)}` },
        ...content.map((piece) => ({ start: piece.start, key: `content ${at(piece)} of ${maybe(cue)}` })),
      ]),
      ...events.flatMap((event) => [
        { start: event.trigger.start, key: `${event.type} ${at(event.trigger)}` },
        ...event.actors.map((span) => ({
          start: span.start,
          key: `actor ${at(span)} of ${at(event.trigger)}`,
        })),
        ...event.recipients.map((span) => ({
          start: span.start,
          key: `recipient ${at(span)} of ${at(event.trigger)}`,
        })),
      ]),
    ]
      .filter(({ start }) => start >= before.length)
      .map(({ key }) => key),
  );
};

describe('an article that begins later in the text', () => {
  it('is read the same: at least 98% of all spans, whatever number of words stands before', async () => {
    const own = await foundIn('');
    expect(own.size).toBeGreaterThan(500);
    for (const words of [1, 11, 43, 90, 160]) {
      const before = `${BEFORE.repeat(10).split(' ').slice(0, words).join(' ')}\n\n`;
      const shifted = await foundIn(before);
      const same = [...own].filter((key) => shifted.has(key)).length;
      expect(same / own.size, `${words} words before`).toBeGreaterThanOrEqual(0.98);
      expect(same / shifted.size, `${words} words before`).toBeGreaterThanOrEqual(0.98);
    }
  });
});
