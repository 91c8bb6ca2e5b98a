import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { type PlaceContext, resolvePlaces } from '../../src/resolution/place.js';

const gazetteer = loadGazetteer();

/** Resolves the named words of `text`, each taken for a Location. */
const resolve = (text: string, names: readonly string[], context?: PlaceContext) =>
  resolvePlaces(
    names.map((name) => {
      const start = text.indexOf(name);
      return { span: { start, end: start + name.length }, text: name, label: 'Location' as const };
    }),
    gazetteer,
    context,
  );

describe('resolvePlaces', () => {
  it('finds countries by the table, without a point', () => {
    const [place] = resolve('Snow fell in Norway.', ['Norway']);
    expect(place).toEqual({
      name: 'Norway',
      kind: 'country',
      country: 'NOR',
      admin1: null,
      lat: null,
      lon: null,
      geonameid: 3144096,
      why: ['Norway: name of NOR'],
    });
  });

  it('finds towns by population when nothing else speaks', () => {
    const [place] = resolve('Rain in Paris.', ['Paris']);
    expect(place).toMatchObject({ kind: 'point', country: 'FRA', geonameid: 2988507 });
    expect(place?.lat).toBeCloseTo(48.85, 1);
  });

  it('takes the container that the text gives', () => {
    expect(resolve('A barn burnt in Paris, Texas, today.', ['Paris', 'Texas'])).toMatchObject([
      { kind: 'point', country: 'USA', admin1: 'TX' },
      { kind: 'area', country: 'USA', admin1: 'TX', lat: null },
    ]);
    expect(resolve('They left Tripoli, Lebanon.', ['Tripoli', 'Lebanon'])[0]).toMatchObject({
      country: 'LBN',
    });
    expect(resolve('They left Paris, Texas.', ['Paris, Texas'])[0]).toMatchObject({ admin1: 'TX' });
  });

  it('lets a country of the article beat population', () => {
    expect(resolve('Fighting in Tripoli shook Lebanon.', ['Tripoli', 'Lebanon'])[0]).toMatchObject({
      country: 'LBN',
    });
    expect(
      resolve('Trains to Hyderabad stood still.', ['Hyderabad'], { countriesInFocus: ['PAK'] })[0],
    ).toMatchObject({ country: 'PAK' });
    expect(
      resolve('Trains to Hyderabad stood still.', ['Hyderabad'], { publisherCountry: 'PAK' })[0],
    ).toMatchObject({ country: 'PAK' });
  });

  it('keeps a world-famous town in an article about another country', () => {
    expect(
      resolve('He flew from Houston to Paris.', ['Paris'], { countriesInFocus: ['USA'] })[0],
    ).toMatchObject({ country: 'FRA' });
  });

  it('takes regions and provinces for areas', () => {
    expect(resolve('Drought in the Sahel.', ['Sahel'])[0]).toMatchObject({
      kind: 'area',
      country: null,
      lat: null,
    });
    expect(resolve('Shops in Queensland shut.', ['Queensland'])[0]).toMatchObject({
      kind: 'area',
      country: 'AUS',
    });
    expect(resolve('A road in the West Bank.', ['West Bank'])[0]).toMatchObject({
      kind: 'area',
      country: 'PSE',
    });
  });

  it('gives null for the unknown and for what is no place', () => {
    expect(resolve('The road to Zzyqqville.', ['Zzyqqville'])).toEqual([null]);
    expect(
      resolvePlaces([{ span: { start: 0, end: 5 }, text: 'Paris', label: 'Person' }], gazetteer),
    ).toEqual([null]);
    expect(resolvePlaces([], gazetteer)).toEqual([]);
  });

  it('answers in the order of the mentions, behind astral characters too', () => {
    const places = resolve('😀 Lima and 🌊 Oslo', ['Lima', 'Oslo']);
    expect(places.map((place) => place?.country)).toEqual(['PER', 'NOR']);
  });
});
