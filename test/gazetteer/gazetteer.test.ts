import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChanceryError } from '../../src/errors.js';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { keyOf, wordsIn } from '../../src/gazetteer/words.js';

const gazetteer = loadGazetteer();

describe('words', () => {
  it('folds case, accents, full stops and apostrophes', () => {
    expect(keyOf("N'Djaména")).toBe('ndjamena');
    expect(keyOf('U.S.')).toBe('us');
    expect(keyOf('al-Shabaab')).toBe('al shabaab');
    expect(keyOf('Łódź')).toBe('lodz');
  });

  it('cuts the possessive off and keeps offsets into the phrase, astral characters included', () => {
    const text = '😀 Peru’s coast-guard';
    const words = wordsIn(text);
    expect(words.map((word) => word.key)).toEqual(['peru', 'coast', 'guard']);
    expect(words[0]).toMatchObject({ possessive: true, capital: true, acronym: false });
    expect(words[2]?.before).toBe('-');
    expect(words.map((word) => text.slice(word.start, word.end))).toEqual(['Peru’s', 'coast', 'guard']);
  });

  it('takes the full stop of a title for no punctuation', () => {
    expect(wordsIn('Gen. Hale').map((word) => word.before)).toEqual(['', '']);
    expect(wordsIn('won. Hale').map((word) => word.before)).toEqual(['', '.']);
  });
});

describe('countries', () => {
  it('has every ISO 3166-1 code once, and KOS', () => {
    const codes = gazetteer.countries.map((country) => country.iso3);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(codes).toContain('KOS');
    expect(codes.length).toBeGreaterThanOrEqual(249);
  });

  // FIPS codes that are ISO codes of another country: each would be wrong if it were taken for ISO.
  it.each([
    ['Australia', 'AUS', 'Canberra'],
    ['Austria', 'AUT', 'Vienna'],
    ['Azerbaijan', 'AZE', 'Baku'],
    ['Belarus', 'BLR', 'Minsk'],
    ['Burundi', 'BDI', 'Gitega'],
    ['China', 'CHN', 'Beijing'],
    ['Switzerland', 'CHE', 'Bern'],
    ['Germany', 'DEU', 'Berlin'],
    ['Gambia', 'GMB', 'Banjul'],
    ['Georgia', 'GEO', 'Tbilisi'],
    ['Iraq', 'IRQ', 'Baghdad'],
    ['Israel', 'ISR', 'Jerusalem'],
    ['Nigeria', 'NGA', 'Abuja'],
    ['Niger', 'NER', 'Niamey'],
    ['Spain', 'ESP', 'Madrid'],
    ['Sweden', 'SWE', 'Stockholm'],
    ['Sudan', 'SDN', 'Khartoum'],
    ['Turkey', 'TUR', 'Ankara'],
    ['Ukraine', 'UKR', 'Kyiv'],
    ['South Africa', 'ZAF', 'Pretoria'],
    ['Zambia', 'ZMB', 'Lusaka'],
  ])('%s is %s with the capital %s', (name, iso3, capital) => {
    expect(gazetteer.nation(name)).toEqual({ kind: 'name', countries: [iso3] });
    expect(gazetteer.country(iso3)?.capitals.map((seat) => seat.name)).toContain(capital);
  });

  it('gives capitals their coordinates in decimal degrees', () => {
    expect(gazetteer.country('AZE')?.capitals[0]).toEqual({ name: 'Baku', lat: 40.3833, lon: 49.8667 });
    expect(gazetteer.country('PRY')?.capitals[0]).toMatchObject({ name: 'Asunción', lat: -25.2667 });
  });

  it.each([
    ['U.S.', 'USA'],
    ['America', 'USA'],
    ['Britain', 'GBR'],
    ['DPRK', 'PRK'],
    ['North Korean', 'PRK'],
    ['South Koreans', 'KOR'],
    ['Palestinians', 'PSE'],
    ['Kosovo', 'KOS'],
    ['Taiwanese', 'TWN'],
    ['Hong Kong', 'HKG'],
    ['Irishmen', 'IRL'],
    ['Frenchwoman', 'FRA'],
    ['Danes', 'DNK'],
    ['Myanmar', 'MMR'],
    ['Türkiye', 'TUR'],
    ["Côte d'Ivoire", 'CIV'],
    ['Tehran', 'IRN'],
  ])('%s points to %s', (word, iso3) => {
    expect(gazetteer.nation(word)?.countries).toEqual([iso3]);
  });

  it('keeps a word of two countries undecided', () => {
    expect(gazetteer.nation('Congolese')?.countries).toEqual(['COD', 'COG']);
    expect(gazetteer.nation('Dominican')?.countries).toEqual(['DMA', 'DOM']);
  });
});

describe('actors, roles and codes', () => {
  it.each([
    ['United Nations', 'UNO', []],
    ['EU', 'EUR', []],
    ['Hezbollah', 'LBN', ['REB']],
    ['Islamic State', 'IMG', ['REB']],
    ['Pentagon', 'USA', ['GOV', 'MIL']],
  ])('%s', (name, country, sectors) => {
    expect(gazetteer.actor(name)).toMatchObject({ country, sectors });
  });

  it('knows role nouns in the plural, and relations without a sector', () => {
    expect(gazetteer.role('foreign ministers')).toEqual(['GOV']);
    expect(gazetteer.role('policemen')).toEqual(['COP']);
    expect(gazetteer.role('parties')).toEqual(['PTY']);
    expect(gazetteer.role('spokeswoman')).toEqual([]);
    expect(gazetteer.role('sunshine')).toBeNull();
  });

  it('gives every sector by a code that PLOVER has', () => {
    const { sectors, types } = gazetteer.plover;
    for (const noun of ['soldier', 'judge', 'senator', 'gunmen', 'farmer', 'nurse'])
      for (const sector of gazetteer.role(noun) ?? []) expect(sectors).toContain(sector);
    expect(types.map((type) => type.code)).toContain('ASSAULT');
    expect(types.find((type) => type.code === 'CONSULT')).toMatchObject({
      quad: 1,
      modes: expect.arrayContaining(['visit']),
    });
    expect(types).toHaveLength(16);
  });
});

describe('towns', () => {
  it('finds towns by name, the largest first', () => {
    const [first, ...others] = gazetteer.towns('Tripoli');
    expect(first).toMatchObject({ country: 'LBY' });
    expect(others.map((town) => town.country)).toContain('LBN');
  });

  it('finds towns by another name, after those that bear it', () => {
    expect(gazetteer.towns('Constantinople').map((town) => town.name)).toContain('Istanbul');
    expect(gazetteer.towns('Nowhere-upon-Nothing')).toEqual([]);
  });
});

describe('loading', () => {
  it('is done once and frozen', () => {
    expect(loadGazetteer()).toBe(gazetteer);
    expect(Object.isFrozen(gazetteer)).toBe(true);
    expect(Object.isFrozen(gazetteer.countries[0])).toBe(true);
  });

  it('says which table is missing or broken', () => {
    const empty = mkdtempSync(join(tmpdir(), 'chancery-tables-'));
    expect(() => loadGazetteer(empty)).toThrowError(ChanceryError);
    writeFileSync(join(empty, 'countries.json'), '[{"iso3":');
    expect(() => loadGazetteer(empty)).toThrowError(/countries\.json/);
  });
});
