import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotationsOf, quotedForm } from '../../src/text/quotations.js';

const quoted = (text: string): readonly string[] =>
  quotationsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['He said "we go" and "we stay".', ['"we go"', '"we stay"']],
  ['He said “we ‘never’ go” 🚀 today.', ['“we ‘never’ go”']],
  ['Il dit « on part ».', ['« on part »']],
  ['Er sagte „wir gehen“ und ging.', ['„wir gehen“']],
  ['Sie sagte »wir gehen« laut.', ['»wir gehen«']],
  ["It is ``quite safe,'' he said.", ["``quite safe,''"]],
  ["It is ''quite safe,'' he said.", ["''quite safe,''"]],
  ['Han sade ”vi går” igen.', ['”vi går”']],
  ['‘We don’t know the ministers’ plan,’ he said.', ['‘We don’t know the ministers’ plan,’']],
  ["He called it 'a mess', didn't he?", ["'a mess'"]],
  ["The minister's plan and the '90s weren't it.", []],
  ['A 12" pipe and no words.', []],
] as const)('finds the quotations of %s', (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test('a quotation over paragraphs, each opened and only the last closed, is one', () => {
  const text = '“First we wait.\n\n“Then we act. 🚀\n\n“Then we rest,” he said. “Good.”';
  expect(quoted(text)).toEqual(['“First we wait.\n\n“Then we act. 🚀\n\n“Then we rest,”', '“Good.”']);
  expect(quotationsOf(text).every(({ closed }) => closed)).toBe(true);
});

test('a quotation that is never closed ends with its paragraph and says so', () => {
  const text = 'He said "we go.\n\nNobody went. She said "fine".';
  expect(quotationsOf(text).map(({ start, end, closed }) => [text.slice(start, end), closed])).toEqual([
    ['"we go.', false],
    ['"fine"', true],
  ]);
});

test.each([
  ['“We go,” he said, “and we stay.”', ['“We go,”', '“and we stay.”'], 'direct'],
  ['He said that they would “go at once”.', ['that they would “go at once”'], 'mixed'],
  ['He said that they would go.', ['that they would go'], 'indirect'],
  ['“One.” “Two.”', ['“One.” “Two.”'], 'direct'],
] as const)('form of what %s attributes', (text, pieces, form) => {
  const spans = pieces.map((piece) => ({
    start: text.indexOf(piece),
    end: text.indexOf(piece) + piece.length,
  }));
  expect(quotedForm(text, spans, quotationsOf(text))).toBe(form);
});

test('quotations are in order and apart, whatever the marks', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '"',
    "'",
    '“',
    '”',
    '„',
    '«',
    '»',
    '‘',
    '’',
    '``',
    "''",
    '\n\n',
    '.',
    '🚀',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      let at = 0;
      for (const { start, end } of quotationsOf(pieces.join(''))) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});
