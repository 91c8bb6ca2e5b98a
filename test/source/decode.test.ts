import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.js';

const TEXT = 'The café said “yes” – and 5 € it was.';

test('UTF-8 is read as it is, without its byte order mark', () => {
  expect(decode(Buffer.from(`${TEXT} 🚀\r\n`), 'a')).toEqual({ text: `${TEXT} 🚀\r\n`, notes: [] });
  expect(decode(Buffer.from(`\ufeff\ufeffHi`), 'a').text).toBe('\ufeffHi');
});

test.each([
  ['utf-16le', true, 'decoded as UTF-16LE, by its byte order mark'],
  ['utf-16be', true, 'decoded as UTF-16BE, by its byte order mark'],
  ['utf-16le', false, 'decoded as UTF-16LE, by the pattern of its bytes'],
  ['utf-16be', false, 'decoded as UTF-16BE, by the pattern of its bytes'],
  ['windows-1252', false, 'decoded as windows-1252: it is not valid UTF-8'],
] as const)('%s (mark: %s) is decoded and noted', (encoding, addBOM, note) => {
  expect(decode(iconv.encode(TEXT, encoding, { addBOM }), 'a')).toEqual({ text: TEXT, notes: [note] });
});

test('UTF-8 with one damaged byte stays UTF-8, and says so', () => {
  const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from('!')]);
  expect(decode(bytes, 'a')).toEqual({
    text: `${TEXT}\ufffd!`,
    notes: ['decoded as UTF-8, 1 damaged places replaced by U+FFFD'],
  });
});

test('a page in a charset that it declares is decoded by it', () => {
  const page = '<html><meta charset="windows-1251"><p>Мир</p>';
  expect(decode(iconv.encode(page, 'windows-1251'), 'a', true).text).toBe(page);
});

test.each([
  ['nothing', Buffer.alloc(0), 'E_EMPTY_FILE'],
  ['a PDF', Buffer.from('%PDF-1.7\n...'), 'E_BINARY_FILE'],
  ['a program', readFileSync(process.execPath).subarray(0, 5000), 'E_BINARY_FILE'],
  ['zeros', Buffer.alloc(100), 'E_BINARY_FILE'],
  ['control characters', Buffer.from('ab\x01\x02\x03cd'), 'E_BINARY_FILE'],
  ['UTF-16 of nulls', Buffer.from('\ufeff\0\0a\0', 'utf16le'), 'E_BINARY_FILE'],
] as const)('%s is a coded error', (_, bytes, code) => {
  expect(() => decode(bytes, 'x.txt')).toThrow(expect.objectContaining({ code }));
});
