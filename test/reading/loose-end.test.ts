import { expect, test } from 'vitest';
import { withoutLooseEnd } from '../../src/reading/loose-end.js';

test.each([
  ['staff and', 'staff'],
  ['the Ministry of', 'the Ministry'],
  ['Hale, and the', 'Hale'],
  ['the Netherlands', 'the Netherlands'],
  ['Ann', 'Ann'],
  ['his', 'his'],
])('%j ends as %j', (words, kept) => {
  const text = `😀 ${words} went home`;
  const span = withoutLooseEnd(text, { start: 3, end: 3 + words.length });
  expect(span && text.slice(span.start, span.end)).toBe(kept);
});

test.each(['the', 'A', 'of the', ','])('nothing is left of %j', (words) => {
  expect(withoutLooseEnd(words, { start: 0, end: words.length })).toBeNull();
});
