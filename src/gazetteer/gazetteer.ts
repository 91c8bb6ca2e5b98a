import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChanceryError } from '../errors.js';
import { nationsOf } from './nations.js';
import { townsIn } from './towns.js';
import type { Actor, Country, Gazetteer, Plover, UsState } from './types.js';
import { keyOf } from './words.js';

/** `data/` beside `src/` and `dist/`, whichever of the two this file runs from. */
const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data');

const loaded = new Map<string, Gazetteer>();

/**
 * The tables of `data/` as one frozen value; each folder is read once per process, the towns at the first question.
 *
 * @throws ChanceryError E_TABLE_UNREADABLE when a table is missing or broken.
 */
export const loadGazetteer = (dir: string = DATA): Gazetteer => {
  const known = loaded.get(dir);
  if (known !== undefined) return known;
  const gazetteer = buildGazetteer(dir);
  loaded.set(dir, gazetteer);
  return gazetteer;
};

const text = (dir: string, name: string): string => {
  const path = join(dir, name);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ChanceryError('E_TABLE_UNREADABLE', { path }, { cause });
  }
};

const json = <T>(dir: string, name: string): T => {
  const content = text(dir, name);
  try {
    return JSON.parse(content) as T;
  } catch (cause) {
    throw new ChanceryError('E_TABLE_UNREADABLE', { path: join(dir, name) }, { cause });
  }
};

const rows = (dir: string, name: string): readonly string[][] =>
  text(dir, name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

const listed = (codes: string | undefined): readonly string[] =>
  Object.freeze(codes === undefined || codes === '' ? [] : codes.split(','));

/** "ministers" to "minister": the singular forms that a plural may come from, likeliest first. */
const singulars = (key: string): readonly string[] => [
  ...(/men\b/.test(key) ? [key.replace(/men$/, 'man')] : []),
  ...(key.endsWith('ies') ? [`${key.slice(0, -3)}y`] : []),
  ...(key.endsWith('s') ? [key.slice(0, -1)] : []),
  ...(key.endsWith('es') ? [key.slice(0, -2)] : []),
  // "attorneys general", "chiefs of staff": the first word takes the ending.
  ...(/^\w+s /.test(key) ? [key.replace(/^(\w+)s /, '$1 ')] : []),
];

const buildGazetteer = (dir: string): Gazetteer => {
  const countries = Object.freeze(json<Country[]>(dir, 'countries.json').map((row) => Object.freeze(row)));
  const byCode = new Map(countries.map((country) => [country.iso3, country]));
  const nations = nationsOf(countries, rows(dir, 'areas.tsv'));
  const actors = new Map<string, Actor>(
    rows(dir, 'actors.tsv').map(([key, name, country, sectors]) => [
      key as string,
      Object.freeze({ name: name as string, country: country || null, sectors: listed(sectors) }),
    ]),
  );
  const roles = new Map(rows(dir, 'roles.tsv').map(([key, sectors]) => [key as string, listed(sectors)]));
  const states = new Map<string, UsState>(
    rows(dir, 'us-states.tsv').map(([key, name, code, id]) => [
      key as string,
      Object.freeze({ name: name as string, code: code as string, geonameid: Number(id) }),
    ]),
  );
  let towns: string | null = null;
  const keys = [...nations.keys(), ...actors.keys(), ...roles.keys()];
  return Object.freeze({
    countries,
    plover: Object.freeze(json<Plover>(dir, 'plover.json')),
    longest: keys.reduce((most, key) => Math.max(most, key.split(' ').length), 1),
    country: (iso3: string) => byCode.get(iso3) ?? null,
    nation: (words: string) => nations.get(keyOf(words)) ?? null,
    actor: (words: string) => actors.get(keyOf(words)) ?? null,
    role: (words: string) => {
      const key = keyOf(words);
      for (const form of [key, ...singulars(key)]) if (roles.has(form)) return roles.get(form) ?? null;
      return null;
    },
    usState: (words: string) => states.get(keyOf(words)) ?? null,
    towns: (words: string) => {
      towns ??= text(dir, 'places.tsv');
      return townsIn(towns, keyOf(words));
    },
  });
};
