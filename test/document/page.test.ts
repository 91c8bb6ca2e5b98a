import { expect, test } from 'vitest';
import { fromHtml, words } from './help.js';

const P1 =
  'The port of Marlow stayed shut on Monday &amp; the crews said that they would not go back to work &#x1F680;.';
const P2 =
  '“We wait,” said <a href="/q">Ada Quill</a>, who speaks for <b>the dockers</b>, and she gave no date for the end of it.';
const LD = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'No' },
    {
      '@type': 'NewsArticle',
      headline: 'Marlow crews walk out',
      author: [{ name: 'Ada Quill' }, { name: 'I. M. Tarn' }],
      datePublished: '2023-07-17T08:00:00Z',
      publisher: { name: 'The Tide (invented)' },
      articleSection: 'World',
    },
  ],
};

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><script>var hidden = "no";</script>${body}<footer>Copyright notice</footer></body></html>`;
const ARTICLE = `<article><h1>Marlow crews walk out</h1><style>p{}</style><p>${P1}</p><p>${P2}</p><h2>Next</h2><ul><li>Talks on Tuesday, if anyone comes to them.</li></ul><p>${P1}</p></article>`;

test('the text is the headline, then the blocks, joined by blank lines', async () => {
  const document = await fromHtml(page('<title>Marlow crews walk out | The Tide</title>', ARTICLE));
  const first =
    'The port of Marlow stayed shut on Monday & the crews said that they would not go back to work 🚀.';
  expect(document.text.split('\n\n')).toEqual([
    'Marlow crews walk out',
    first,
    '“We wait,” said Ada Quill, who speaks for the dockers, and she gave no date for the end of it.',
    'Next',
    'Talks on Tuesday, if anyone comes to them.',
    first,
  ]);
  expect(words(document, document.titleSpan)).toBe('Marlow crews walk out');
});

test('JSON-LD says title, byline, date and publisher', async () => {
  const head = `<script type="application/ld+json">${JSON.stringify(LD)}</script><link rel="canonical" href="https://tide.example/1">`;
  expect(await fromHtml(page(head, ARTICLE))).toMatchObject({
    title: 'Marlow crews walk out',
    byline: 'Ada Quill, I. M. Tarn',
    publishedAt: '2023-07-17',
    datePrecision: 'day',
    publisher: 'The Tide (invented)',
    url: 'https://tide.example/1',
    dateSpan: null,
    bylineSpan: null,
    genre: 'news',
  });
});

test('og: and meta elements do where JSON-LD is broken', async () => {
  const head = `<script type="application/ld+json">{broken</script><meta property="og:title" content="Marlow crews walk out - The Tide"><meta property="og:site_name" content="The Tide"><meta name="author" content="By Ada Quill"><meta property="article:published_time" content="July 17, 2023 8:00"><meta property="article:section" content="Opinion"><meta property="og:url" content="https://tide.example/2">`;
  expect(await fromHtml(page(head, ARTICLE))).toMatchObject({
    title: 'Marlow crews walk out',
    byline: 'Ada Quill',
    publishedAt: '2023-07-17',
    publisher: 'The Tide',
    url: 'https://tide.example/2',
    genre: 'opinion',
  });
});

test('what is given wins over the page, whose headline stays in the text', async () => {
  const document = await fromHtml(page('', ARTICLE), { title: 'Mine', date: '2020' });
  expect(document).toMatchObject({
    title: 'Mine',
    titleSpan: null,
    publishedAt: '2020',
    datePrecision: 'year',
  });
  expect(document.text.startsWith('Marlow crews walk out\n\n')).toBe(true);
});

test('a date line in the page is found where nothing better is given', async () => {
  const document = await fromHtml(`<p>MARLOW, 24 July 2022: ${P1}</p><p>${P2}</p>`);
  expect(document.publishedAt).toBe('2022-07-24');
  expect(words(document, document.dateSpan)).toBe('24 July 2022');
});

test.each([
  ['nothing', ''],
  ['a script', '<script>alert("The port stayed shut on Monday, they said.")</script>'],
  [
    'a list of links',
    `<ul>${'<li><a href="/x">Crews walk out of Marlow in a row over pay and hours, again.</a></li>'.repeat(30)}</ul>`,
  ],
  [
    'a login form',
    '<form><input name="a"><button>Log in to read the whole of this article, please.</button></form>',
  ],
])('a page with %s has no article', async (_, body) => {
  await expect(fromHtml(page('<title>Front page</title>', body))).rejects.toMatchObject({
    code: 'E_NO_ARTICLE_IN_PAGE',
  });
});

test.each([
  ['a fragment', `<p>${P1}<p>${P2}`],
  ['unclosed tags', `<html><body><div><p>${P1}<div><b>${P2}<table><tr><td>`],
  ['crossed tags', `<b><p><i>${P1}</b></p></i></div></div>${P2}`],
  ['a broken entity and stray marks', `<p>${P1} &nosuch; < > & </p <p>${P2}</p>`],
  ['an unclosed comment', `<p>${P1}</p><p>${P2}</p><!-- <p>x`],
  ['100,000 nested tags', `${'<div>'.repeat(100_000)}<p>${P1}</p><p>${P2}</p>`],
  ['a million spaces', `<p>${P1}${' '.repeat(1_000_000)}</p><p>${P2}</p>`],
  ['100,000 unclosed bold tags', `<p>${P1}</p>${'<p><b>'.repeat(100_000)}<p>${P2}</p>`],
])('broken HTML is read: %s', async (_, html) => {
  const { text } = await fromHtml(html);
  expect(text).toContain('The port of Marlow stayed shut on Monday');
  expect(text).not.toMatch(/<\/?(?:div|p|b)\b/);
});
