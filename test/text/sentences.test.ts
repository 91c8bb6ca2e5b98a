import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../src/text/lines.js';
import { sentencesOf } from '../../src/text/sentences.js';

const split = (text: string): readonly string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** Each case is the list of sentences; joined by spaces they must split into the same list. */
const CASES: readonly (readonly string[])[] = [
  ['The talks failed.', 'Nobody was surprised.'],
  ['Mr. Marlow met Gen. Ada Quill in St. Ives on Jan. 5.', 'They spoke for an hour.'],
  ['The U.S. envoy left at 5 p.m. Tuesday.', 'She flew home.'],
  ['He has lived in the U.S. since May.', 'It suits him.'],
  ['They went to the U.S.', 'The visit was short.'],
  ['George W. Tarn and J. R. R. Folk signed it.', 'Nobody else did.'],
  ['Prices rose 3.5 percent to $4.20.', 'Wages did not.'],
  ['It is No. 10 on the list.', 'He said no.', 'The list grew.'],
  ['“We will not go.”', 'He left the room.'],
  ['"Will you go?" Marlow asked.', 'No one answered.'],
  ['“Really?” she said.', '“Yes!”', 'That was all.'],
  ['He paused… and went on.', 'Then he stopped…', 'The room was quiet.'],
  ['The plan (it was drawn up in May) failed.', '(Nobody had read it.)', 'So it goes.'],
  ['Harbor Works Inc. said so.', 'Tide and Sons Ltd.', 'The firms are rivals.'],
  ['„Wir gehen.“', 'He spoke German.'],
  ['The rocket rose 🚀.', 'Smoke 💨 stayed.', '👏 Applause followed.'],
  ['Police, e.g. those in Sept. 2022, were blamed.', 'They denied it.'],
  ['It was in the Ph.D. thesis of Dr. Quill et al. from 2019.', 'I. M. Tarn read it.'],
  ['Why now?!', 'Because of the vote.'],
  ['The site is example.org.', 'Visit www.example.org/a.b for more.'],
];

test.each(CASES.map((sentences) => [sentences.join(' '), sentences] as const))(
  'splits: %s',
  (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  },
);

test('offsets after astral characters are UTF-16 units', () => {
  expect(sentencesOf('🚀🚀 rose. Then fell.')).toEqual([
    { start: 0, end: 10 },
    { start: 11, end: 21 },
  ]);
});

test('a headline and a blank line end a sentence', () => {
  expect(
    split('Harbor talks stall\n\nThe talks stalled on Monday\n\nBy Jane Doe\nNext day they resumed.'),
  ).toEqual(['Harbor talks stall', 'The talks stalled on Monday', 'By Jane Doe', 'Next day they resumed.']);
});

test('a headline straight above a long line ends there', () => {
  const body = `The ministers of both countries met on Monday to speak about the harbour, and they did not agree on anything at all, officials said.`;
  expect(split(`Harbour talks stall\n${body}`)).toEqual(['Harbour talks stall', body]);
});

test('hard-wrapped lines do not end a sentence', () => {
  const text = [
    'The ministers of both countries met on Monday to speak with Ada Quill of',
    'Port Marlow about the harbour, and they did not agree. Officials said that',
    'talks would go on.',
    'Tomorrow',
  ].join('\n');
  expect(split(text).map((sentence) => sentence.replaceAll('\n', ' '))).toEqual([
    'The ministers of both countries met on Monday to speak with Ada Quill of Port Marlow about the harbour, and they did not agree.',
    'Officials said that talks would go on.',
    'Tomorrow',
  ]);
});

test('Windows line ends are line ends', () => {
  expect(split('First line\r\n\r\nSecond one.')).toEqual(['First line', 'Second one.']);
});

test('sentences and paragraphs are in order, trimmed, and cover all but white space', () => {
  const piece = fc.constantFrom(
    'The',
    'U.S.',
    'end.',
    '"',
    '”',
    '“',
    '\n',
    '\n\n',
    ' ',
    '?',
    '…',
    '(',
    ')',
    '🚀',
    'Mr.',
    '5',
    'a.m.',
    '\ud800',
    '。',
    '\u200b',
    "'",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        for (const spans of [sentencesOf(text), paragraphsOf(text)]) {
          let at = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        }
      },
    ),
    { numRuns: 500 },
  );
});
