import { describe, expect, it } from 'vitest';
import { act, attribution, find, namesIn, resolved, speakersOf } from './factory.js';

const byName = (value: ReturnType<typeof resolved>, name: string) =>
  value.entities.find((e) => e.name === name);

describe('entities', () => {
  it('joins surname, possessive and acronym with the full name', () => {
    const text =
      'Mira Solberg met the Harbour Safety Board (HSB) in Oslo. Solberg’s letter reached the HSB a day later.';
    const value = resolved(text, {
      names: namesIn(text, {
        'Mira Solberg': 'Person',
        Solberg: 'Person',
        'Harbour Safety Board': 'Organization',
        HSB: 'Organization',
        Oslo: 'Location',
      }),
    });
    expect(value.entities.map((e) => [e.id, e.name, e.type, e.mentions.length])).toEqual([
      ['e1', 'Mira Solberg', 'person', 2],
      ['e2', 'Harbour Safety Board', 'organization', 3],
      ['e3', 'Oslo', 'place', 1],
    ]);
    expect(byName(value, 'Harbour Safety Board')?.why.join()).toContain('acronym');
  });

  it('keeps two people with one surname apart and gives a bare surname to the title that fits', () => {
    const text =
      'Defense Minister Rauf Karimov spoke first. The poet Leyla Karimov left early. Minister Karimov was asked again.';
    const value = resolved(text, {
      names: namesIn(text, { 'Rauf Karimov': 'Person', 'Leyla Karimov': 'Person', Karimov: 'Person' }),
    });
    expect(byName(value, 'Rauf Karimov')?.mentions).toHaveLength(2);
    expect(byName(value, 'Leyla Karimov')?.mentions).toHaveLength(1);
  });

  it('reads country, sector and role from titles and appositions', () => {
    const text = 'Norwegian Defense Minister Jon Vik met Ane Holm, the editor of a Danish newspaper.';
    const value = resolved(text, { names: namesIn(text, { 'Jon Vik': 'Person', 'Ane Holm': 'Person' }) });
    expect(byName(value, 'Jon Vik')).toMatchObject({
      country: 'NOR',
      sector: ['GOV'],
      role: 'Norwegian Defense Minister',
    });
    expect(byName(value, 'Ane Holm')?.role).toBe('editor of a Danish newspaper');
    expect(byName(value, 'Jon Vik')?.why.join(' ')).toContain('NOR');
  });

  it('takes no nationality from a name', () => {
    const text = 'Jordan Reed waited outside.';
    const value = resolved(text, { names: namesIn(text, { 'Jordan Reed': 'Person' }) });
    expect(byName(value, 'Jordan Reed')?.country).toBeNull();
  });
});

describe('speakers', () => {
  it('leaves appositions out of the speaker and keeps titles in', () => {
    const text = 'Mayor Eva Lind, the head of the port council, said the quay was safe.';
    const value = resolved(text, {
      names: namesIn(text, { 'Eva Lind': 'Person' }),
      attributions: [
        attribution(
          find(text, 'Mayor Eva Lind, the head of the port council'),
          find(text, 'said'),
          find(text, 'the quay was safe'),
        ),
      ],
    });
    const speaker = value.statements[0]?.speaker;
    expect(text.slice(speaker?.start, speaker?.end)).toBe('Mayor Eva Lind');
    expect(speakersOf(value)).toEqual(['Eva Lind']);
  });

  it('follows pronouns, relatives, offices and the first person', () => {
    const text =
      'Captain Ola Berg said the ship was late. “I waited for an hour,” he added. The captain denied any fault. Eva Lind, who doubted this, left.';
    const value = resolved(text, {
      names: namesIn(text, { 'Ola Berg': 'Person', 'Eva Lind': 'Person' }),
      attributions: [
        attribution(find(text, 'Captain Ola Berg'), find(text, 'said'), find(text, 'the ship was late')),
        attribution(find(text, 'he', 2), find(text, 'added'), find(text, '“I waited for an hour,”')),
        attribution(find(text, 'The captain'), find(text, 'denied'), find(text, 'any fault')),
        attribution(find(text, 'who'), find(text, 'doubted'), find(text, 'this')),
      ],
      events: [act(find(text, 'waited'), 'CONSULT', { actors: [find(text, 'I')] })],
    });
    expect(speakersOf(value)).toEqual(['Ola Berg', 'Ola Berg', 'Ola Berg', 'Eva Lind']);
    expect(value.events[0]?.arguments[0]?.entity).toBe(byName(value, 'Ola Berg')?.id);
  });

  it('is null without a source, and makes a nominal an entity of its own', () => {
    const text = 'It is feared that the dam will break. Local fishermen say it will.';
    const value = resolved(text, {
      attributions: [
        attribution(null, find(text, 'is feared'), find(text, 'that the dam will break')),
        attribution(find(text, 'Local fishermen'), find(text, 'say'), find(text, 'it will')),
      ],
    });
    expect(speakersOf(value)).toEqual([null, 'Local fishermen']);
    expect(value.entities[0]).toMatchObject({ type: 'group', mentions: [{ kind: 'nominal', label: null }] });
  });
});

describe('events', () => {
  it('takes a capital and a government that act for their state, and a list for its members', () => {
    const text = 'Oslo thanked Denmark and Sweden. The Norwegian government sent a ship.';
    const value = resolved(text, {
      names: namesIn(text, { Oslo: 'Location', Denmark: 'Location', Sweden: 'Location' }),
      events: [
        act(find(text, 'thanked'), 'SUPPORT', {
          actors: [find(text, 'Oslo')],
          recipients: [find(text, 'Denmark and Sweden')],
        }),
        act(find(text, 'sent'), 'AID', { actors: [find(text, 'The Norwegian government')] }),
      ],
    });
    const names = value.events.map((event) =>
      event.arguments.map(({ entity }) => value.entities.find((e) => e.id === entity)?.name),
    );
    expect(names).toEqual([['Norway', 'Denmark', 'Sweden'], ['Norway']]);
  });

  it('dates an act by its own clause only', () => {
    const text = 'The union struck in March 2019, and the yard closed later.';
    const value = resolved(text, {
      events: [act(find(text, 'struck'), 'PROTEST'), act(find(text, 'closed'), 'COERCE')],
    });
    expect(value.events.map((event) => event.time?.value ?? null)).toEqual(['2019-03', null]);
  });

  it('falls back on the dateline for an act of speech, not for an attack', () => {
    const text = 'CAIRO — The envoys criticised the plan. Rebels shelled a village.';
    const value = resolved(text, {
      names: namesIn(text, { CAIRO: 'Location' }),
      events: [act(find(text, 'criticised'), 'ACCUSE'), act(find(text, 'shelled'), 'ASSAULT')],
    });
    const cairo = byName(value, 'CAIRO')?.id;
    expect(value.events.map((event) => event.place)).toEqual([cairo, null]);
    expect(value.places[0]).toMatchObject({ kind: 'point', country: 'EGY', entity: cairo });
  });
});
