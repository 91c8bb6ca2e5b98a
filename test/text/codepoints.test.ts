import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '../../src/text/codepoints.js';

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('a', '𝒳', '👩‍🚀', '\ud800', '\udc00', 'é', '\r\n'), fc.string()),
});

test('every code point boundary goes to UTF-16 and back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const points = codePointsOf(text);
      const chars = [...text];
      expect(points.length).toBe(chars.length);
      let utf16 = 0;
      for (let point = 0; point <= chars.length; point++) {
        expect(points.toCodePoint(utf16)).toBe(point);
        expect(points.toUtf16(point)).toBe(utf16);
        utf16 += chars[point]?.length ?? 0;
      }
    }),
  );
});

test('a span covers the same words in both counts', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const chars = [...text];
      const [start = 0, end = 0] = [a % (chars.length + 1), b % (chars.length + 1)].sort((x, y) => x - y);
      const points = codePointsOf(text);
      const units = points.spanToUtf16({ start, end });
      expect(text.slice(units.start, units.end)).toBe(chars.slice(start, end).join(''));
      expect(points.spanToCodePoints(units)).toEqual({ start, end });
    }),
  );
});

test('an offset inside a surrogate pair counts as the start of the pair', () => {
  expect(codePointsOf('a🚀b').toCodePoint(2)).toBe(1);
});
