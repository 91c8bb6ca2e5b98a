import type { Gazetteer, Town } from '../gazetteer/types.js';
import { keyOf } from '../gazetteer/words.js';
import type { NameLabel } from '../reading/types.js';
import type { Span } from '../text/span.js';

/** A name that may be a place. `text` is the words of `span`, UTF-16 offsets into the document's text. */
export interface PlaceMention {
  readonly span: Span;
  readonly text: string;
  readonly label: NameLabel | null;
}

export interface PlaceContext {
  /** ISO 3166-1 alpha-3 codes of the countries that the article names, the most named first. */
  readonly countriesInFocus?: readonly string[];
  /** Where the article was published, or null. */
  readonly publisherCountry?: string | null;
}

/** What a place name means. `point` has coordinates; areas and countries are never drawn as points. */
export interface ResolvedPlace {
  readonly name: string;
  readonly kind: 'point' | 'area' | 'country';
  /** ISO 3166-1 alpha-3; null for what lies in several countries. */
  readonly country: string | null;
  /** GeoNames' code of the first-level division. */
  readonly admin1: string | null;
  /** Decimal degrees, WGS 84, GeoNames' own point. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameid: number | null;
  readonly why: readonly string[];
}

/** Labels that a place name can bear; persons and products are none. */
const PLACE_LABELS: readonly (NameLabel | null)[] = ['Location', 'Facility', null];

/**
 * Resolves the place names of one article, all together: what one says narrows the others. Order and length of the
 * answer are those of `mentions`; null for what is no place or is not known.
 */
export const resolvePlaces = (
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
  context: PlaceContext = {},
): readonly (ResolvedPlace | null)[] => {
  const firm = mentions.map((mention) => (isPlace(mention) ? firmPlace(mention.text, gazetteer) : null));
  const named = rank([
    ...firm.flatMap((place) => (place?.country ? [place.country] : [])),
    ...(context.countriesInFocus ?? []),
  ]);
  return mentions.map((mention, index) => {
    const known = firm[index] ?? null;
    if (known !== null || !isPlace(mention)) return known;
    const container = containerOf(mentions, index, gazetteer);
    return townPlace(mention.text, gazetteer, {
      named,
      container,
      publisher: context.publisherCountry ?? null,
    });
  });
};

const isPlace = (mention: PlaceMention): boolean => PLACE_LABELS.includes(mention.label);

/** Countries by how often they occur, ties in order of first occurrence. */
const rank = (codes: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
};

/** Regions of several countries that news speaks of. */
const REGIONS = new Set(
  (
    'africa|asia|europe|north america|south america|latin america|central america|oceania|antarctica|middle east|' +
    'near east|far east|north africa|west africa|east africa|southern africa|central africa|sub saharan africa|' +
    'horn of africa|sahel|maghreb|central asia|south asia|southeast asia|east asia|asia pacific|indo pacific|' +
    'western europe|eastern europe|central europe|balkans|western balkans|baltics|baltic states|scandinavia|caucasus|' +
    'south caucasus|north caucasus|caribbean|levant|gulf|persian gulf|arabian gulf|red sea|black sea|caspian sea|' +
    'mediterranean|mediterranean sea|baltic sea|south china sea|east china sea|arabian sea|atlantic|atlantic ocean|' +
    'pacific|pacific ocean|indian ocean|arctic|arctic ocean|strait of hormuz|gulf of aden|gulf of oman|west|sahara|' +
    'eu|european union|eurozone|americas|northern europe|southern europe|pacific islands|' +
    'arabian peninsula|korean peninsula|balkan peninsula|kashmir|kurdistan|great lakes|mekong|amazon|nile|danube|rhine'
  ).split('|'),
);

/** Countries, regions, provinces and US states: what needs no weighing. Null: perhaps a town. */
const firmPlace = (text: string, gazetteer: Gazetteer): ResolvedPlace | null => {
  const key = keyOf(text.replace(/^the\s+/iu, ''));
  const nation = gazetteer.nation(key);
  if (nation?.kind === 'name') return countryPlace(text, key, nation.countries, gazetteer);
  if (REGIONS.has(key)) return area(text, null, null, null, [`${text}: a region of several countries`]);
  const state = gazetteer.usState(key.replace(/ state$/, ''));
  // "Washington" alone is far oftener the capital, "New York" the city.
  if (state !== null && !/^(?:washington|new york)$/.test(key))
    return area(state.name, 'USA', state.code, state.geonameid, [`${text}: a state of the USA`]);
  return null;
};

/** Parts of a state that the country table lists under the state's own code. */
const PARTS =
  /^(?:england|scotland|wales|northern ireland|gaza|gaza strip|west bank|mainland china|trinidad|great britain|occupied palestinian territory)$/;

const countryPlace = (
  text: string,
  key: string,
  codes: readonly string[],
  gazetteer: Gazetteer,
): ResolvedPlace | null => {
  const [iso3, ...more] = codes;
  const country = iso3 === undefined ? null : gazetteer.country(iso3);
  if (country === null || more.length > 0) return null;
  if (PARTS.test(key)) return area(text, country.iso3, null, null, [`${text}: a part of ${country.iso3}`]);
  return {
    name: country.name,
    kind: 'country',
    country: country.iso3,
    admin1: null,
    lat: null,
    lon: null,
    geonameid: country.geonameid,
    why: [`${text}: name of ${country.iso3}`],
  };
};

const area = (
  name: string,
  country: string | null,
  admin1: string | null,
  geonameid: number | null,
  why: readonly string[],
): ResolvedPlace => ({
  name,
  kind: 'area',
  country,
  admin1,
  lat: null,
  lon: null,
  geonameid,
  why,
});

/** "Paris, Texas", "Tripoli, Lebanon": the place right after a comma, when it is a country or a US state. */
const containerOf = (
  mentions: readonly PlaceMention[],
  index: number,
  gazetteer: Gazetteer,
): ResolvedPlace | null => {
  const here = mentions[index] as PlaceMention;
  const next = mentions.find(
    (other) => other.span.start > here.span.start && other.span.start - here.span.end <= 2,
  );
  // Two units apart leave room for nothing but a comma and a space.
  return next === undefined || next.span.start <= here.span.end ? null : firmPlace(next.text, gazetteer);
};

interface Weights {
  readonly named: readonly string[];
  readonly container: ResolvedPlace | null;
  readonly publisher: string | null;
}

/** A town found in two countries of like size, with nothing in the article to tell them apart, stays unknown. */
const FAR_LARGER = 3;

const townPlace = (text: string, gazetteer: Gazetteer, weights: Weights): ResolvedPlace | null => {
  const bare = text.replace(/^the\s+(?:city|town|village|port)\s+of\s+/iu, '').replace(/^the\s+/iu, '');
  const [name, inner] = bare.split(/,\s*/u);
  const container = inner === undefined ? weights.container : firmPlace(inner, gazetteer);
  const all = /^[\p{Lu}.]{2,4}$/u.test(bare) ? [] : townsOf(name ?? bare, gazetteer);
  const province = provincePlace(bare, gazetteer);
  // "Ontario", "Victoria": a province that no town of its country shares the name with is not a namesake town abroad.
  const isProvince = province !== null && !all.some((town) => town.country === province.country);
  const towns = isProvince && container === null ? [] : all;
  const chosen = choose(towns, { ...weights, container });
  if (chosen !== null)
    return point(chosen.town, [
      ...chosen.why,
      ...(towns.length > 1 ? [`${towns.length} towns bear the name`] : []),
    ]);
  return towns.length > 0 ? null : province;
};

const townsOf = (name: string, gazetteer: Gazetteer): readonly Town[] => {
  const towns = gazetteer.towns(name);
  return towns.length > 0 ? towns : gazetteer.towns(name.replace(/\s+city$/iu, ''));
};

interface Choice {
  readonly town: Town;
  readonly why: readonly string[];
}

/** Paris is Paris in an article about Texas too, unless the text says "Paris, Texas". */
const WORLD_FAMOUS = 30;

/** Containment first, then the countries that the article names (unless the namesake is world-famous), then the publisher's, then population. */
const choose = (towns: readonly Town[], { named, container, publisher }: Weights): Choice | null => {
  if (container !== null && container.country !== null) {
    const inside = towns.find(
      (town) =>
        town.country === container.country && (container.admin1 === null || town.admin1 === container.admin1),
    );
    if (inside !== undefined) return { town: inside, why: [`the text puts it in ${container.name}`] };
  }
  const [largest] = towns;
  if (largest === undefined) return null;
  const inNamed = towns.filter((town) => named.includes(town.country));
  const [best] = inNamed;
  if (best !== undefined && largest.population < Math.max(best.population, 1) * WORLD_FAMOUS)
    return { town: best, why: [`${best.name} in ${best.country}, which the article names`] };
  const home = towns.find((town) => town.country === publisher);
  if (home !== undefined)
    return { town: home, why: [`${home.name} in ${home.country}, where the article was published`] };
  const rival = towns.find((town) => town.country !== largest.country);
  if (rival !== undefined && largest.population < rival.population * FAR_LARGER) return null;
  return {
    town: largest,
    why: [`the largest town of the name (${largest.population.toLocaleString('en-US')} people)`],
  };
};

const point = (town: Town, why: readonly string[]): ResolvedPlace => ({
  name: town.name,
  kind: 'point',
  country: town.country,
  admin1: town.admin1,
  lat: town.lat,
  lon: town.lon,
  geonameid: town.geonameid,
  why,
});

/** "Helmand province": an area of a country, without coordinates. */
const provincePlace = (text: string, gazetteer: Gazetteer): ResolvedPlace | null => {
  const bare = text.replace(
    /\s+(?:province|region|state|governorate|district|oblast|prefecture|county)$/iu,
    '',
  );
  const nation = gazetteer.nation(text) ?? gazetteer.nation(bare);
  const [country, ...more] = nation?.countries ?? [];
  if (nation?.kind !== 'area' || country === undefined || more.length > 0) return null;
  return area(text, country, null, null, [`${text}: a place in ${country}`]);
};
