import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracyWords } from '../../web/src/accuracy.js';
import { anchorsOf } from '../../web/src/anchors.js';
import { blockAt, blocksOf, runsOfBlocks } from '../../web/src/blocks.js';
import { cardsOf } from '../../web/src/cards.js';
import { fitting } from '../../web/src/fit.js';
import { marksOf, toPageOf } from '../../web/src/marks.js';
import { quadOf } from '../../web/src/plover.js';
import { type Mark, segments } from '../../web/src/segments.js';
import { count, dateWords, listed, publishedWords } from '../../web/src/words.js';
import { bareRecord } from '../store/factory.js';
import { RICH_TEXT, richRecord } from './rich-record.js';

const mark = (id: string, start: number, end: number): Mark => ({ id, start, end, classes: [id] });
const shape = (text: string, marks: readonly Mark[], breaks?: readonly number[]) =>
  segments(text, marks, breaks).map((run) => [run.text, run.marks.map(({ id }) => id).join(' ')]);

test('marks that nest and overlap become flat runs, the innermost mark last', () => {
  expect(shape('one two three', [mark('a', 0, 7), mark('b', 4, 13), mark('c', 4, 5)])).toEqual([
    ['one ', 'a'],
    ['t', 'b a c'],
    ['wo', 'b a'],
    [' three', 'b'],
  ]);
  expect(shape('plain', [])).toEqual([['plain', '']]);
  expect(shape('', [])).toEqual([]);
  expect(shape('ab', [mark('x', 1, 1)])).toEqual([['ab', '']]);
  expect(shape('abcd', [mark('x', 0, 4)], [2])).toEqual([
    ['ab', 'x'],
    ['cd', 'x'],
  ]);
});

test('whatever the text and the marks, the runs join to the text and no run is empty', () => {
  const offset = fc.nat({ max: 40 });
  const anyMark = fc.tuple(offset, offset).map(([a, b]) => mark('m', Math.min(a, b), Math.max(a, b)));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(anyMark),
      fc.array(offset),
      (text, marks, breaks) => {
        const runs = segments(text, marks, breaks);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      },
    ),
  );
});

test('blocks are the whole text, white space and all', () => {
  const text = '\n One.\r\n\r\nTwo \u{1F6A2}.\n\n\n';
  const blocks = blocksOf(text);
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    '\n One.\r\n\r\n',
    'Two \u{1F6A2}.\n\n\n',
  ]);
  expect(blockAt(blocks, 3)).toBe(0);
  expect(blockAt(blocks, text.length - 1)).toBe(1);
  expect(blocksOf(' \n')).toEqual([{ start: 0, end: 2 }]);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '.', '\u{1F6A2}', '\u00a0', '\u2028') }),
      (any) => {
        const runs = segments(
          any,
          [],
          blocksOf(any).map(({ start }) => start),
        );
        const texts = runsOfBlocks(blocksOf(any), runs).flat();
        expect(texts.map((run) => run.text).join('')).toBe(any);
      },
    ),
  );
});

test('a record in code points marks the right words of a text with emoji', () => {
  const record = richRecord();
  const marks = marksOf(record, toPageOf(RICH_TEXT));
  const words = (id: string) =>
    marks
      .filter((other) => other.id === id)
      .map(({ start, end, classes }) => `${classes.join(' ')}: ${RICH_TEXT.slice(start, end)}`);
  expect(words('v1')).toEqual(['ev mk occurred alleged: seized']);
  expect(words('v2')).toEqual(['ev mk absent: seized anything']);
  expect(words('s3')).toEqual([
    'src: Tunisia’s foreign ministry',
    'cue: denied',
    'said: that its coast guard had seized anything',
  ]);
});

test('every card has words of its own to go to', () => {
  const record = richRecord();
  const runs = segments(RICH_TEXT, marksOf(record, toPageOf(RICH_TEXT)));
  const ids = [...anchorsOf(runs).values()].flat();
  expect(ids.toSorted()).toEqual([...record.statements, ...record.events].map(({ id }) => id).toSorted());
});

test('cards say who, whom, stage and on whose word', () => {
  const cards = new Map(cardsOf(richRecord(), toPageOf(RICH_TEXT)).map((card) => [card.id, card]));
  expect(cards.get('v2')).toMatchObject({
    type: 'COERCE',
    mode: 'seize',
    actors: ['Tunisia'],
    recipients: [],
    stage: 'did not happen',
    by: 'Tunisia denies',
  });
  expect(cards.get('v1')).toMatchObject({ by: 'alleged, nobody named', alleged: true });
  expect(cards.get('v1')?.facts).toContainEqual(['time', 'May 2026 (“Monday”)']);
  expect(cards.get('v4')).toMatchObject({ by: 'officers say', stage: 'thwarted' });
  expect(cards.get('s2')).toMatchObject({
    speaker: 'Doriana Zerafa',
    role: 'Transport Minister',
    quote: '“We asked three times,” … “We were told to wait. “Nobody waits for ever.”',
  });
  expect(cards.get('s3')).toMatchObject({ form: 'indirect, negated' });
  expect(cards.get('s5')?.facts).toContainEqual(['as told by', 'Anis Kallelou']);
  expect(cardsOf(bareRecord('Nothing.'), toPageOf('Nothing.'))).toEqual([]);
});

test('cards stand in text order', () => {
  const places = cardsOf(richRecord(), toPageOf(RICH_TEXT)).map(({ at }) => at);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('as many cards show as are not higher than the paragraph, and always one', () => {
  const cards = [20, 20, 20, 20];
  expect(fitting({ room: 95, cards, gap: 5, more: 15 })).toBe(4);
  expect(fitting({ room: 94, cards, gap: 5, more: 15 })).toBe(3);
  expect(fitting({ room: 60, cards, gap: 5, more: 15 })).toBe(1);
  expect(fitting({ room: 0, cards, gap: 5, more: 15 })).toBe(1);
  expect(fitting({ room: 0, cards: [], gap: 5, more: 15 })).toBe(0);
});

test('types have PLOVER’s four classes', () => {
  expect(['CONSULT', 'AID', 'ACCUSE', 'ASSAULT'].map((type) => quadOf(type).mark)).toEqual([
    'vc',
    'mc',
    'vk',
    'mk',
  ]);
});

test('dates, counts and lists in words', () => {
  expect(dateWords('2026-09-14')).toBe('14 September 2026');
  expect(dateWords('2026-09')).toBe('September 2026');
  expect(dateWords('2026-09-14/2026-09-16')).toBe('14 September 2026 to 16 September 2026');
  expect(dateWords('2026-W38')).toBe('2026-W38');
  expect(publishedWords('2026-09-14', 'month')).toBe('September 2026');
  expect(publishedWords(null, null)).toBe('no date known');
  expect([count(1, 'event'), count(1204, 'event')]).toEqual(['1 event', '1,204 events']);
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('what was never measured is not praised', () => {
  expect(accuracyWords(null)).toBe('Read by machine, not yet checked here.');
  const scores = { source: 80.2, cue: 72, content: 66.4, statement: 49, event: null };
  expect(accuracyWords(scores)).toContain('66% of attributed words, 49% of statements');
});
