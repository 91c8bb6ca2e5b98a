import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../src/document/document.js';
import { loadReader, type ReaderModel } from '../../src/model/reader.js';
import { makeReading } from '../../src/reading/reading.js';
import type { Reading } from '../../src/reading/types.js';
import type { Span } from '../../src/text/span.js';

const STORY = `😀 The fisheries minister of Iceland, Runa Valsdottir, said on Monday that her government would close two ports.

"We have waited long enough," she said. Norway condemned the decision and summoned the Icelandic ambassador in Oslo.`;

describe('a reading by the shipped model', () => {
  let model: ReaderModel;
  beforeAll(async () => {
    model = await loadReader();
  });
  afterAll(() => model.close());

  const readingOf = async (content: string, part?: number): Promise<Reading> =>
    makeReading(
      await makeDocument({ id: null, name: 'test', format: 'text', content, metadata: {}, notes: [] }),
      model,
      part,
    );
  const words = (reading: Reading, span: Span | null): string | null =>
    span && reading.document.text.slice(span.start, span.end);

  it('finds who said what, in the words of the text', async () => {
    const reading = await readingOf(STORY);
    const said = reading.attributions.map(({ source, cue, content }) => [
      words(reading, source),
      words(reading, cue),
      content.map((piece) => words(reading, piece)),
    ]);
    expect(said).toContainEqual(['she', 'said', ['"We have waited long enough,"']]);
    expect(said.some(([source]) => source?.includes('Runa Valsdottir'))).toBe(true);
  });

  it('finds names with their labels, and an act with its type', async () => {
    const reading = await readingOf(STORY);
    const names = reading.names.map((name) => `${words(reading, name)} ${name.label}`);
    expect(names).toEqual(expect.arrayContaining(['Runa Valsdottir Person', 'Oslo Location']));
    const acts = reading.events.map((event) => `${words(reading, event.trigger)} ${event.type}`);
    expect(acts).toContain('condemned ACCUSE');
  });

  it('gives the same reading again, and for a text of many windows spans that lie inside it', async () => {
    const long = Array.from({ length: 40 }, (_, i) => `${i}. ${STORY}`).join('\n\n');
    const [first, second] = [await readingOf(long), await readingOf(long)];
    expect(second).toEqual(first);
    const spans = [
      ...first.names,
      ...first.attributions.flatMap(({ source, cue, content }) => [source, cue, ...content]),
      ...first.events.flatMap(({ trigger, actors, recipients, place }) => [
        trigger,
        ...actors,
        ...recipients,
        place,
      ]),
    ].filter((span) => span !== null);
    for (const { start, end } of spans) expect(start < end && start >= 0 && end <= long.length).toBe(true);
    expect(first.attributions.length).toBeGreaterThanOrEqual(40);
  });

  it('reads a long text in parts, with spans that cover the same words', async () => {
    const whole = `${STORY}\n\n${STORY}`;
    const reading = await readingOf(whole, 300);
    const cues = reading.attributions.map(({ cue }) => words(reading, cue));
    expect(cues.filter((cue) => cue === 'said')).toHaveLength(4);
    expect(reading.names.filter((name) => words(reading, name) === 'Runa Valsdottir')).toHaveLength(2);
  });

  it('reads a text without a word piece', async () => {
    expect(await model.scoresOf('')).toMatchObject({ pieces: { ids: new Int32Array(0) } });
  });
});
