import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { contextOf, resolveActor } from '../../src/resolution/actor.js';

const gazetteer = loadGazetteer();
const who = (phrase: string, text?: string) =>
  resolveActor(phrase, gazetteer, text === undefined ? undefined : { text });

describe('a phrase by itself', () => {
  it('gives country, sector, role and why', () => {
    expect(who('the Iranian Foreign Ministry spokesman')).toEqual({
      country: 'IRN',
      sector: ['GOV'],
      role: 'Iranian Foreign Ministry spokesman',
      why: ['Iranian: nationality of IRN', "'foreign ministry' maps to GOV"],
    });
  });

  it.each([
    ['the German ambassador to Iran', 'DEU', ['GOV']],
    ['Israeli Embassy in Baku', 'ISR', ['GOV']],
    ['Foreign Minister of France', 'FRA', ['GOV']],
    ['EU foreign policy chief', 'EUR', []],
    ['a US soldier', 'USA', ['MIL']],
    ["Egypt's Interior Ministry", 'EGY', ['GOV']],
    ['police in Nairobi', 'KEN', ['COP']],
    ['opposition lawmakers in Kuwait', 'KWT', ['LEG', 'OPP']],
    ['Tehran', 'IRN', []],
    ['the Kremlin', 'RUS', ['GOV']],
    ['a former Peruvian president', 'PER', ['ELI']],
    ['ex-president of Ghana', 'GHA', ['ELI']],
    ['a Hamas official', 'PSE', ['REB']],
    ['head of the Chilean Chamber of Commerce', 'CHL', ['BUS']],
    ['the UN Secretary-General', 'UNO', []],
    ['a Nato official', 'IGO', ['MIL']],
    ['Turkish-backed rebels', null, ['REB']],
    ['pro-Russian activists', null, ['CVL']],
    ['US-led coalition', 'USA', []],
    ['the Houthi-run interior ministry', 'YEM', ['GOV']],
    ['unknown gunmen', null, ['UAF']],
    ['the supreme court of Norway', 'NOR', ['JUD']],
  ])('%s', (phrase, country, sector) => {
    expect(who(phrase)).toMatchObject({ country, sector });
  });

  it.each([
    ['told us', null],
    ['roast turkey', null],
    ['fine china', null],
    ['Chad Hale', null],
    ['Jordan Whitlock', null],
    ['Michael Jordan', null],
    ['the president of Chad', 'TCD'],
    ['Jordan', 'JOR'],
    ["Turkey's president", 'TUR'],
    ['iranian diplomats', 'IRN'],
  ])('case and neighbours decide: %s', (phrase, country) => {
    expect(who(phrase).country).toBe(country);
  });

  it('leaves a body without a role and the unknown unknown', () => {
    expect(who('the Danish parliament')).toMatchObject({ country: 'DNK', role: null });
    expect(who('Quorvex Blintz')).toEqual({ country: null, sector: [], role: null, why: [] });
    expect(who('')).toEqual({ country: null, sector: [], role: null, why: [] });
    expect(who('Congolese officials').country).toBeNull();
  });
});

describe('a phrase in its article', () => {
  it('takes title and apposition', () => {
    const text =
      '😀 Azerbaijani Defense Minister Orkhan Veliyev met Dana Whitlock, deputy editor of the Sofia Herald, on Monday. Veliyev smiled.';
    expect(who('Veliyev', text)).toMatchObject({
      country: 'AZE',
      sector: ['GOV'],
      role: 'Azerbaijani Defense Minister',
    });
    expect(who('Orkhan Veliyev', text).why[0]).toBe(
      "the article gives the title 'Azerbaijani Defense Minister'",
    );
    expect(who('Dana Whitlock', text)).toMatchObject({
      sector: ['JRN'],
      role: 'deputy editor of the Sofia Herald',
    });
  });

  it('takes an apposition before the name', () => {
    expect(who('Tomas Brekke', "Norway's Foreign Minister, Tomas Brekke, flew home.")).toMatchObject({
      country: 'NOR',
      sector: ['GOV'],
    });
  });

  it('does not give one person the title of another', () => {
    const text = 'French President Luc Arnaud and German Chancellor Greta Vogt met in Geneva.';
    expect(who('Luc Arnaud', text).country).toBe('FRA');
    expect(who('Greta Vogt', text)).toMatchObject({ country: 'DEU', role: 'German Chancellor' });
  });

  it('takes a common noun from the fuller phrase', () => {
    const text =
      'The Kenyan health minister spoke in Paris, France. France thanked the minister. France, France again.';
    expect(who('the minister', text)).toMatchObject({ country: 'KEN', sector: ['GOV'] });
  });

  it('takes an office without a state for the one that the article is about, and says so', () => {
    const text = 'Police in Kampala made three arrests. Uganda has no comment, the ministry said.';
    const { country, why } = who('the ministry', text);
    expect(country).toBe('UGA');
    expect(why.at(-1)).toContain("of the article's");
  });

  it('guesses nothing about a bare name', () => {
    expect(who('Whitlock', 'Whitlock walked through Lima, the capital of Peru.')).toEqual({
      country: null,
      sector: [],
      role: null,
      why: [],
    });
  });

  it('lets the article decide a word of two countries', () => {
    expect(who('Congolese officials', 'Kinshasa was calm. Congolese officials kept silent.').country).toBe(
      'COD',
    );
  });

  it('answers the same with the prepared context', () => {
    const text = 'Cuban doctors landed in Rome. The doctors were tired.';
    expect(resolveActor('the doctors', gazetteer, contextOf(text, gazetteer))).toEqual(
      who('the doctors', text),
    );
  });

  it('never throws, whatever the phrase and the article', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (phrase, text) => {
          const { sector, why } = who(phrase, text);
          expect(Array.isArray(sector) && Array.isArray(why)).toBe(true);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });
});
