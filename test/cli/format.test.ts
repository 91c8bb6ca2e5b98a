import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/cli/format/record.js';
import { styleOf } from '../../src/cli/format/style.js';
import { clip, columnsOf, printable, wrap } from '../../src/cli/format/text.js';
import type { ArticleRecord } from '../../src/record/types.js';
import { codePointsOf } from '../../src/text/codepoints.js';

const text =
  '⚓🦀 The harbour board closed the quay. "We had no choice at all, given the state of the eastern wall," Ida Brekke said on Monday.';
const offsets = codePointsOf(text);
const span = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return offsets.spanToCodePoints({ start, end: start + words.length });
};

const record: ArticleRecord = {
  id: null,
  document: {
    id: 'ab12'.repeat(16),
    title: 'Quay closed',
    byline: null,
    publisher: 'The Sound (invented)',
    url: null,
    publishedAt: '2031-05-06',
    datePrecision: 'day',
    genre: 'news',
    language: 'en',
    invented: true,
    text,
    titleSpan: null,
    bylineSpan: null,
    dateSpan: null,
    why: [],
  },
  reading: { version: '0', model: 'm' },
  entities: [
    {
      id: 'e1',
      name: 'harbour board',
      type: 'organization',
      country: 'NOR',
      sector: ['GOV'],
      role: null,
      mentions: [],
      why: [],
    },
    {
      id: 'e2',
      name: 'Ida Brekke',
      type: 'person',
      country: null,
      sector: [],
      role: null,
      mentions: [],
      why: [],
    },
  ],
  statements: [
    {
      id: 's1',
      source: span('Ida Brekke'),
      speaker: { entity: 'e2', ...span('Ida Brekke') },
      cue: span('said'),
      content: [span('"We had no choice at all, given the state of the eastern wall,"')],
      form: 'direct',
      negated: false,
      within: null,
      score: 0.9,
      why: [],
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'COERCE',
      mode: 'restrict',
      contexts: [],
      trigger: span('closed'),
      actors: ['e1'],
      recipients: [],
      place: null,
      arguments: [],
      time: { value: '2031-05-05', precision: 'day', ...span('Monday') },
      stage: 'occurred',
      word: { by: 's1', stance: 'reports' },
      standing: 'said',
      evidence: [
        { statement: null, trigger: span('closed'), sentence: span('The harbour board closed the quay.') },
      ],
      disputes: [],
      score: 0.8,
      why: [],
    },
  ],
  places: [],
  times: [],
  quantities: [],
};

describe('a record as text', () => {
  const lines = formatRecord(record, styleOf(false), 60).split('\n');

  it('shows each statement with its speaker, cue and words, astral characters before them or not', () => {
    const at = lines.findIndex((line) => line.startsWith('  s1'));
    expect(lines[at]).toBe('  s1  Ida Brekke · said · direct');
    expect(
      lines
        .slice(at + 1, at + 3)
        .map((line) => line.trim())
        .join(' '),
    ).toBe('"We had no choice at all, given the state of the eastern wall,"');
  });

  it('shows each event: who, whom, where, when, stage, on whose word, and the words', () => {
    const at = lines.findIndex((line) => line.startsWith('  v1'));
    expect(lines.slice(at, at + 7)).toEqual([
      '  v1  COERCE restrict · occurred · "closed"',
      '      who    harbour board [NOR GOV]',
      '      whom   unknown',
      '      where  unknown',
      '      when   2031-05-05 ("Monday")',
      '      word   s1, Ida Brekke reports it · said',
      '      words  The harbour board closed the quay.',
    ]);
  });

  it('folds at the width and says that the article is invented', () => {
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(60);
    expect(lines.join(' ')).toContain('invented · id ab12ab12ab12');
  });

  it('carries escape sequences only with colour', () => {
    expect(lines.join('')).not.toContain('\u001b');
    expect(formatRecord(record, styleOf(true), 60)).toContain('\u001b[');
  });
});

describe('words from articles', () => {
  it('cannot steer the terminal', () => {
    expect(printable('a\u001b[2Jb\u0007 \u202ec\n\n d\u009b')).toBe('a\ufffd[2Jb\ufffd \ufffdc d\ufffd');
  });

  it('fold between words and never cut one', () => {
    expect(wrap('one two three', 9, 2)).toBe('one two\n  three');
    expect(wrap('incomprehensibility now', 5)).toBe('incomprehensibility\nnow');
  });

  it('are measured in columns', () => {
    expect(columnsOf('漁港🦀e\u0301')).toBe(7);
    expect(clip('漁港漁港', 5)).toBe('漁港…');
  });
});
