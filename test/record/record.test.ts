import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import type { Reading } from '../../src/reading/types.js';
import { makeRecord } from '../../src/record/record.js';
import { resolve } from '../../src/resolution/resolve.js';
import { act, attribution, documentOf, find, namesIn, readingOf } from '../resolution/factory.js';

const record = (text: string, parts: Partial<Reading>) =>
  makeRecord(resolve(readingOf(text, parts), loadGazetteer()), { version: '0.0.0' });

describe('statements', () => {
  it('tells direct, mixed and indirect apart, also inside a quotation', () => {
    const text =
      '“Ships will sail,” Ana Ruiz said. She said “some” would not. “They think the sea is calm,” she added.';
    const { statements } = record(text, {
      names: namesIn(text, { 'Ana Ruiz': 'Person' }),
      attributions: [
        attribution(find(text, 'Ana Ruiz'), find(text, 'said'), find(text, '“Ships will sail,”')),
        attribution(find(text, 'She'), find(text, 'said', 1), find(text, '“some” would not')),
        attribution(find(text, 'she'), find(text, 'added'), find(text, '“They think the sea is calm,”')),
        attribution(find(text, 'They'), find(text, 'think'), find(text, 'the sea is calm')),
      ],
    });
    expect(statements.map((s) => [s.id, s.form, s.within])).toEqual([
      ['s1', 'direct', null],
      ['s2', 'mixed', null],
      ['s3', 'direct', null],
      ['s4', 'indirect', 's3'],
    ]);
  });

  it.each([
    ['denied', true],
    ['did not say', true],
    ['has never said', true],
    ['refused to say', true],
    ['declined to say', true],
    ['not only said', false],
    ['rejected', false],
    ['said', false],
  ])('cue "%s": negated %s', (cue, negated) => {
    const text = `Ana Ruiz ${cue} that the ship sank.`;
    const [statement] = record(text, {
      attributions: [attribution(find(text, 'Ana Ruiz'), find(text, cue), find(text, 'that the ship sank'))],
    }).statements;
    expect(statement?.negated).toBe(negated);
  });

  it('joins a quotation that goes on without a cue', () => {
    const text = '“We sail,” Ana Ruiz said.\n\n“We sail at dawn.”';
    const { statements } = record(text, {
      attributions: [
        attribution(find(text, 'Ana Ruiz'), find(text, 'said'), find(text, '“We sail,”')),
        attribution(null, null, find(text, '“We sail at dawn.”')),
      ],
    });
    expect(statements).toHaveLength(1);
    expect(statements[0]?.content).toHaveLength(2);
  });
});

describe('events', () => {
  const text =
    'The rebels attacked Port Elm, officials said. Rebel leader Tom Ek denied attacking Port Elm. Officials again said the rebels attacked Port Elm.';
  const names = namesIn(text, { 'Port Elm': 'Location', 'Tom Ek': 'Person' });
  const attributions = [
    attribution(find(text, 'officials'), find(text, 'said'), find(text, 'The rebels attacked Port Elm')),
    attribution(find(text, 'Rebel leader Tom Ek'), find(text, 'denied'), find(text, 'attacking Port Elm')),
    attribution(find(text, 'Officials'), find(text, 'said', 1), find(text, 'the rebels attacked Port Elm')),
  ];
  const events = [
    act(find(text, 'attacked'), 'ASSAULT', {
      stance: 'alleges',
      actors: [find(text, 'The rebels')],
      recipients: [find(text, 'Port Elm')],
    }),
    act(find(text, 'attacking'), 'ASSAULT', { recipients: [find(text, 'Port Elm', 1)] }),
    act(find(text, 'attacked', 1), 'ASSAULT', {
      stance: 'alleges',
      actors: [find(text, 'the rebels')],
      recipients: [find(text, 'Port Elm', 2)],
    }),
  ];

  it('merges an act told twice and keeps a denial apart, disputing it', () => {
    const value = record(text, { names, attributions, events });
    expect(
      value.events.map((e) => [e.id, e.stage, e.word, e.standing, e.evidence.length, e.disputes]),
    ).toEqual([
      ['v1', 'occurred', { by: 's1', stance: 'alleges' }, 'accused-by-authority', 2, []],
      ['v2', 'absent', { by: 's2', stance: 'denies' }, 'denied', 1, ['v1']],
    ]);
  });

  it('gives an act of speech by the quoted speaker the word of the publication', () => {
    const quote = '“We condemn the mayor,” Tom Ek said. “The mayor sold the port.”';
    const value = record(quote, {
      names: namesIn(quote, { 'Tom Ek': 'Person' }),
      attributions: [
        attribution(
          find(quote, 'Tom Ek'),
          find(quote, 'said'),
          find(quote, '“We condemn the mayor,”'),
          find(quote, '“The mayor sold the port.”'),
        ),
      ],
      events: [
        act(find(quote, 'condemn'), 'ACCUSE', {
          actors: [find(quote, 'We')],
          recipients: [find(quote, 'the mayor')],
        }),
        act(find(quote, 'sold'), 'COOPERATE', { actors: [find(quote, 'The mayor')] }),
      ],
    });
    expect(value.events.map((e) => [e.word.by, e.standing])).toEqual([
      ['publication', 'reported'],
      ['s1', 'said'],
    ]);
  });

  it('takes words that say neither who nor whom as a telling of the act before them, never as an act of their own', () => {
    const bare =
      'The raid began at dawn. The army raided Port Elm. The raid was short. The trial was shorter.';
    const value = record(bare, {
      names: namesIn(bare, { 'Port Elm': 'Location' }),
      events: [
        act(find(bare, 'raid'), 'ASSAULT', {}),
        act(find(bare, 'raided'), 'ASSAULT', { actors: [find(bare, 'The army')] }),
        act(find(bare, 'raid', 2), 'ASSAULT', {}),
        act(find(bare, 'trial'), 'SANCTION', {}),
      ],
    });
    expect(value.events.map((e) => [e.type, e.actors.length, e.evidence.length])).toEqual([
      ['ASSAULT', 1, 3],
    ]);
    const [event] = value.events;
    expect(bare.slice(event?.trigger.start, event?.trigger.end)).toBe('raided');
  });

  it('takes nobody as the recipient of his own act', () => {
    const met = 'The army shelled Port Elm.';
    const value = record(met, {
      events: [
        act(find(met, 'shelled'), 'ASSAULT', {
          actors: [find(met, 'The army')],
          recipients: [find(met, 'The army'), find(met, 'Port Elm')],
        }),
      ],
    });
    const [event] = value.events;
    expect(event?.actors).toHaveLength(1);
    expect(event?.recipients).toHaveLength(1);
    expect(event?.recipients).not.toEqual(event?.actors);
  });

  it('puts the publication’s own telling first', () => {
    const twice = 'The army shelled Port Elm. The army shelled Port Elm, Tom Ek said.';
    const value = record(twice, {
      names: namesIn(twice, { 'Port Elm': 'Location', 'Tom Ek': 'Person' }),
      attributions: [
        attribution(find(twice, 'Tom Ek'), find(twice, 'said'), find(twice, 'The army shelled Port Elm', 1)),
      ],
      events: [0, 1].map((n) =>
        act(find(twice, 'shelled', n), 'ASSAULT', {
          actors: [find(twice, 'The army', n)],
          recipients: [find(twice, 'Port Elm', n)],
        }),
      ),
    });
    expect(value.events).toHaveLength(1);
    expect(value.events[0]?.word.by).toBe('publication');
    expect(value.events[0]?.evidence.map((e) => e.statement)).toEqual([null, 's1']);
  });
});

describe('the JSON', () => {
  const words = 'Ana Ruiz said up to 40 percent of its fish was lost in March 2019.';
  const parts = (text: string): Partial<Reading> => ({
    document: documentOf(text, { dateSpan: find(text, 'March 2019') }),
    names: namesIn(text, { 'Ana Ruiz': 'Person' }),
    attributions: [
      attribution(
        find(text, 'Ana Ruiz'),
        find(text, 'said'),
        find(text, 'up to 40 percent of its fish was lost'),
      ),
    ],
    events: [act(find(text, 'lost'), 'COERCE', { recipients: [find(text, 'its fish')] })],
  });

  it('counts code points, not UTF-16 units', () => {
    const text = `🐟🐠 ${words}`;
    const value = record(text, parts(text));
    const points = [...text];
    const cut = (span: { start: number; end: number } | null | undefined) =>
      span && points.slice(span.start, span.end).join('');
    expect(cut(value.statements[0]?.speaker)).toBe('Ana Ruiz');
    expect(cut(value.statements[0]?.cue)).toBe('said');
    expect(cut(value.events[0]?.trigger)).toBe('lost');
    expect(cut(value.events[0]?.evidence[0]?.sentence)).toBe(text);
    expect(cut(value.entities[0]?.mentions[0])).toBe('Ana Ruiz');
    expect(cut(value.times[0])).toBe('in March 2019'.slice(3));
    expect(cut(value.quantities[0])).toBe('up to 40 percent');
    expect(cut(value.quantities[0]?.of)).toBe('its fish');
    expect(cut(value.document.dateSpan)).toBe('March 2019');
  });

  it('is the same byte for byte', () => {
    expect(JSON.stringify(record(words, parts(words)))).toBe(JSON.stringify(record(words, parts(words))));
  });

  it('is empty, not broken, for a text in which nothing is read', () => {
    const value = record('🙂', {});
    expect([value.entities, value.statements, value.events, value.places]).toEqual([[], [], [], []]);
  });
});
