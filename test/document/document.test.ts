import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDocument } from '../../src/document/document.js';
import { fromText, words } from './help.js';

const BODY =
  'The port of Marlow stayed shut on Monday, and the crews of both sides said that they would not go back to work.';

test('plain text is kept as it is but for a leading byte order mark and broken surrogates', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (content, marked) => {
      const body = content.replace(/^\ufeff+/, '');
      const { text, id, why } = await fromText(`${marked ? '\ufeff' : ''}The end. ${body}`, {
        language: 'en',
      });
      expect(text).toBe(`The end. ${body}`.replace(/\p{Surrogate}/gu, '\ufffd'));
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      expect(JSON.parse(JSON.stringify(text))).toBe(text);
      expect(id).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
      expect(why.includes('halves of broken surrogate pairs replaced by U+FFFD')).toBe(
        /\p{Surrogate}/u.test(body),
      );
    }),
  );
});

test('decomposed letters, odd spaces and line ends stay', async () => {
  const text = ' \u00a0Cafe\u0301 closed.\r\n\r\n\ttabs\u200b \n';
  expect((await fromText(text)).text).toBe(text);
});

test('a broken surrogate keeps every offset', async () => {
  expect((await fromText('a \ud800 b 🚀')).text).toBe('a \ufffd b 🚀');
});

test.each(['', ' \n\t\u00a0', '\ufeff', '... --- 🚀'])('%j has no words', async (content) => {
  await expect(fromText(content)).rejects.toMatchObject({ code: 'E_NO_TEXT' });
});

test('title, byline and date are found with their spans and reasons', async () => {
  const document = await fromText(
    `🚀 Marlow's crews walk out again\n\nBy Ada Quill and I. M. Tarn\nPublished: Monday, 17 July 2023, 10:32 GMT\n\n${BODY}\n`,
  );
  expect(document).toMatchObject({
    byline: 'Ada Quill and I. M. Tarn',
    publishedAt: '2023-07-17',
    datePrecision: 'day',
    genre: 'news',
    language: 'en',
    publisher: null,
    url: null,
    invented: false,
    inputId: null,
  });
  expect(words(document, document.bylineSpan)).toBe('Ada Quill and I. M. Tarn');
  expect(words(document, document.dateSpan)).toBe('17 July 2023');
  expect(document.why).toEqual(
    expect.arrayContaining(['byline: the line begins with "By"', 'date: the date line']),
  );
});

test('a headline is the title, with its span', async () => {
  const document = await fromText(`\n  Crews walk out in Marlow  \n\n${BODY}`);
  expect(document.title).toBe('Crews walk out in Marlow');
  expect(words(document, document.titleSpan)).toBe(document.title);
  expect(document.why).toContain('title: the first line is a headline');
});

test.each([
  ['running text', `${BODY}\n\n${BODY}`],
  ['one line', 'Crews walk out in Marlow'],
  [
    'a hard-wrapped paragraph',
    'The port of Marlow stayed shut on Monday and the crews of both\nSides Ltd. and Tarn said that they would not go back to work.',
  ],
])('%s has no title', async (_, text) => {
  expect(await fromText(text)).toMatchObject({
    title: null,
    titleSpan: null,
    byline: null,
    publishedAt: null,
  });
});

test.each([
  ['MARLOW, 24 July 2022: The port shut.', '24 July 2022', '2022-07-24'],
  ['Marlow, Tarnland – July 4th, 2022 – The port shut.', 'July 4th, 2022', '2022-07-04'],
  ['MARLOW, Sept. 3, 2022 (QPA) -- The port shut.', 'Sept. 3, 2022', '2022-09-03'],
  ['date 2023-07-17 The port shut.', '2023-07-17', '2023-07-17'],
  ['17.07.2023 | Marlow\nThe port shut.', '17.07.2023', '2023-07-17'],
  ['Updated: 2 May 2023\nPublished: 1 May 2023\nThe port shut.', '1 May 2023', '2023-05-01'],
])('the date of %j', async (text, span, date) => {
  const document = await fromText(text);
  expect(document.publishedAt).toBe(date);
  expect(words(document, document.dateSpan)).toBe(span);
});

test.each([
  'MARLOW, 24 July - The port shut.',
  'On 24 July 2022 the port shut.',
  '24 July 2022 was a bad day for the port.',
  'The port shut on 24 July 2022 - and stayed so.',
  'MARLOW, 03/04/2022 - The port shut.',
  'MARLOW, 31 June 2022 - The port shut.',
])('no date in %j', async (text) => {
  expect(await fromText(text)).toMatchObject({ publishedAt: null, datePrecision: null, dateSpan: null });
});

test('what is given wins, and has no span', async () => {
  const metadata = {
    title: 'Mine',
    byline: 'Me',
    date: '2020-05',
    publisher: 'P',
    url: 'u',
    genre: 'other',
    language: 'en-GB',
    invented: true,
  } as const;
  const document = await fromText(`Crews walk out\nBy Ada Quill\n17 July 2023\n\n${BODY}`, metadata);
  expect(document).toMatchObject({
    title: 'Mine',
    byline: 'Me',
    publishedAt: '2020-05',
    datePrecision: 'month',
    publisher: 'P',
    url: 'u',
    genre: 'other',
    language: 'en',
    invented: true,
    titleSpan: null,
    bylineSpan: null,
    dateSpan: null,
  });
});

test('a time of day is cut off, and the notes of the source come first', async () => {
  const metadata = { date: '2023-07-17T23:30:00+02:00' };
  const document = await makeDocument({
    id: 'i',
    name: 'x',
    format: 'text',
    content: BODY,
    metadata,
    notes: ['decoded as X'],
  });
  expect(document).toMatchObject({ publishedAt: '2023-07-17', inputId: 'i' });
  expect(document.why[0]).toBe('decoded as X');
});

test.each([
  [{ date: '2023-13' }, 'E_BAD_DATE'],
  [{ genre: 'x' as never }, 'E_BAD_GENRE'],
  [{ language: 'fr' }, 'E_LANGUAGE_NOT_READ'],
])('%j is refused', async (metadata, code) => {
  await expect(fromText(BODY, metadata)).rejects.toMatchObject({ code });
});

test.each([
  [`OPINION\n\nThe harbour is ours\n\n${BODY}`, 'opinion', 'marked "OPINION"'],
  [`Editorial: The harbour is ours\n\n${BODY}`, 'opinion', 'the title begins with "Editorial"'],
  [`FOR IMMEDIATE RELEASE\n\n${BODY}`, 'release', 'marked "FOR IMMEDIATE RELEASE"'],
  [`MARLOW, 1 May 2023 /PRNewswire/ -- ${BODY}`, 'release', '/PRNewswire/'],
  [
    `${BODY}\n\nThe views expressed in this article are the author's own.`,
    'opinion',
    'views expressed in this article',
  ],
  [`${BODY}\n\nThe writer is a docker.`, 'opinion', 'The writer'],
  [`${'Q: Why now?\nA: Because it is time.\n'.repeat(3)}`, 'interview', 'questions and answers'],
  [BODY, 'news', 'nothing marks it'],
])('genre of %j is %s', async (text, genre, why) => {
  const document = await fromText(text);
  expect(document.genre).toBe(genre);
  expect(document.why.join('\n')).toContain(why);
});

test('the address tells the genre', async () => {
  expect((await fromText(BODY, { url: 'https://x.example/opinion/1' })).genre).toBe('opinion');
});
