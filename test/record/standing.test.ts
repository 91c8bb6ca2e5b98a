import { describe, expect, it } from 'vitest';
import { type StandingFacts, standingOf } from '../../src/record/standing.js';

const facts = (more: Partial<StandingFacts>): StandingFacts => ({
  stance: 'reports',
  word: 'speaker',
  genre: 'news',
  speaksForActor: false,
  sector: [],
  ...more,
});

describe('standing: the first that holds', () => {
  it.each<[string, Partial<StandingFacts>]>([
    ['denied', { stance: 'denies', speaksForActor: true }],
    ['alleged', { stance: 'alleges', word: 'publication' }],
    ['alleged', { stance: 'alleges', word: 'statement without speaker' }],
    ['claimed', { speaksForActor: true }],
    ['claimed', { stance: 'alleges', speaksForActor: true, sector: ['GOV'] }],
    ['claimed', { word: 'publication', genre: 'release', speaksForActor: true }],
    ['accused-by-authority', { stance: 'alleges', sector: ['COP'] }],
    ['accused', { stance: 'alleges', sector: ['CVL'] }],
    ['said', {}],
    ['said', { word: 'statement without speaker' }],
    ['said', { genre: 'opinion' }],
    ['opinion', { word: 'publication', genre: 'opinion' }],
    ['released', { word: 'publication', genre: 'release' }],
    ['reported', { word: 'publication' }],
    ['reported', { word: 'publication', speaksForActor: true }],
  ])('%s', (standing, more) => {
    expect(standingOf(facts(more))).toBe(standing);
  });
});
