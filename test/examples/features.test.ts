import { describe, expect, it } from 'vitest';
import { quotationsOf } from '../../src/text/quotations.js';
import { library, proseOf } from './library.js';

const texts = new Map(library.map(({ file }) => [file, proseOf(file)]));

/** The articles, by number, in which `pattern` occurs. */
const articlesWith = (pattern: RegExp): readonly string[] =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file.slice(0, 2));

const genreOf = (genre: string): number => library.filter((entry) => entry.genre === genre).length;

/** What the issue asks the library to hold, each with the words that show it and the articles that have them. */
const FEATURES: readonly (readonly [name: string, pattern: RegExp, articles: readonly string[]])[] = [
  ['a direct statement', /"I do not doubt the minister's numbers," he said/, ['01']],
  ['a mixed statement', /called the figure "an invention with a decimal point" and said that/, ['01']],
  ['an indirect statement', /Ögmundur denied that the ministry had ignored two letters/, ['02']],
  ['a source after "according to"', /[,»] according to (?:the|two|Hovlid)/, ['02', '04', '09', '12']],
  ['an accusation', /accusing their skippers|accused of plotting|alleging that/, ['01', '07']],
  ['a denial', /Iceland on Tuesday rejected the charge/, ['02']],
  ['a figure with an upper bound', /up to 40 percent of the herring/, ['01']],
  ['a figure with a lower bound', /at least 300 litres/, ['05', '06']],
  ['a quotation over paragraphs, curly', /“[^“”]+\n\n“[^“”]+\n\n“[^“”]+”/, ['03']],
  ['a quotation over paragraphs, German', /„[^„“]+\n\n„[^„“]+“/, ['02']],
  ['a quotation over paragraphs, of a page', /drawers\.\n+“We have no quarrel/, ['07']],
  ['straight marks', /"[^"\n]+"/, ['01', '05']],
  ['curly marks', /“[^“”\n]+”/, ['03', '06', '07', '08']],
  ['German marks', /„[^„“\n]+“/, ['02', '10']],
  ['guillemets', /«[^«»\n]+»/, ['04']],
  ['single marks', /‘[^‘’\n]+,’ /, ['09']],
  ['doubled marks', /``[^`\n]+''/, ['12']],
  [
    'two people with one surname',
    /Aksel Torsvåg[\s\S]*Ingvild Torsvåg|Ingvild Torsvåg[\s\S]*Aksel Torsvåg/,
    ['04', '12'],
  ],
  ['"he" as a speaker', /\bhe (?:said|added)\b/, ['01', '02', '07', '12']],
  ['"the minister" as a speaker', /the minister said|The minister, who/, ['01', '04', '12']],
  ['an attack planned and thwarted', /foil plot[\s\S]*planning to set fire/, ['05']],
  ['talks and a request', /met in Dublin[\s\S]*had asked both governments/, ['09']],
  [
    'an expulsion',
    /told the fisheries attaché[\s\S]*to leave the country|was expelling the second secretary/,
    ['07', '09'],
  ],
  ['a protest', /to protest against a port order/, ['04']],
  ['aid', /brings oil booms/, ['10']],
  ['an agreement', /Under the accord, signed/, ['12']],
];

describe('what the example library holds', () => {
  it.each(FEATURES)('%s', (_name, pattern, articles) => {
    expect(articlesWith(pattern)).toEqual(articles);
  });

  it('holds one opinion, one release and one interview', () => {
    expect(['opinion', 'release', 'interview', 'news'].map(genreOf)).toEqual([1, 1, 1, 9]);
  });
});

describe('quotation marks', () => {
  it.each([...texts])('%s closes every quotation that it opens', (_file, text) => {
    const open = quotationsOf(text).filter((quotation) => !quotation.closed);
    expect(open.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

/** Sentences as a set of bare words, so that two papers' quotation marks do not count. */
const sentencesIn = (file: string): ReadonlySet<string> => {
  const bare = (texts.get(file) ?? '').replace(/[“”"]/g, '').replaceAll('’', "'");
  const sentences = bare.split(/(?<=[.?!])\s+|\n+/).map((sentence) => sentence.trim());
  return new Set(sentences.filter((sentence) => sentence.split(' ').length > 5));
};

describe('the wire story in two cuts', () => {
  it('shares most sentences of the shorter cut, and each has sentences of its own', () => {
    const long = sentencesIn('05-plot-lerwick.txt');
    const short = sentencesIn('06-plot-dublin.txt');
    const shared = [...short].filter((sentence) => long.has(sentence)).length;
    expect(shared / short.size).toBeGreaterThan(0.7);
    expect(shared).toBeLessThan(short.size);
    expect(shared).toBeLessThan(long.size);
  });

  it('prints the shared words with the marks of each house', () => {
    expect(texts.get('05-plot-lerwick.txt')).not.toMatch(/[“”]/);
    expect(texts.get('06-plot-dublin.txt')).not.toMatch(/"/);
  });
});
