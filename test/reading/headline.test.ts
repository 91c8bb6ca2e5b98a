import { describe, expect, it } from 'vitest';
import { withoutHeadline } from '../../src/reading/headline.js';
import type { Attribution } from '../../src/reading/types.js';
import { documentOf, find } from '../resolution/factory.js';

const TITLE = 'Minister: ferries will sail';
const TEXT = `${TITLE}

By Ana Ruiz

TROMSØ, Norway, Sept 22 (Northline) - Ferries will sail again, the minister said.

CAIRO — Bread costs more, bakers say. Lind Berg - the mayor - said nothing.`;

const document = {
  ...documentOf(TEXT),
  title: TITLE,
  titleSpan: find(TEXT, TITLE),
  bylineSpan: find(TEXT, 'By Ana Ruiz'),
};

/** The content that is left of one that covers `words`. */
const left = (words: string): readonly string[] => {
  const attribution: Attribution = { source: null, cue: null, content: [find(TEXT, words)], score: 0.9 };
  return withoutHeadline(document, [attribution]).flatMap(({ content }) =>
    content.map(({ start, end }) => TEXT.slice(start, end)),
  );
};

describe('withoutHeadline', () => {
  it.each([
    [
      'runs from the headline into the text',
      TEXT.slice(10, TEXT.indexOf(', the minister')),
      'Ferries will sail again',
    ],
    [
      'begins with a dateline',
      TEXT.slice(TEXT.indexOf('TROMSØ'), TEXT.indexOf(', the minister')),
      'Ferries will sail again',
    ],
    ['begins with a dateline without date', 'CAIRO — Bread costs more', 'Bread costs more'],
  ])('cuts a content that %s', (_, words, expected) => {
    expect(left(words)).toEqual([expected]);
  });

  it.each([
    ['that the headline itself states', 'ferries will sail'],
    ['that a name with a dash begins', 'Lind Berg - the mayor'],
    ['in the text', 'Bread costs more'],
  ])('leaves a content %s', (_, words) => {
    expect(left(words)).toEqual([words]);
  });

  it('drops a statement of nothing but a dateline', () => {
    expect(left('CAIRO — ')).toEqual([]);
  });
});
