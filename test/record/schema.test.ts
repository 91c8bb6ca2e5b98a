import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../src/reading/types.js';
import { type ArticleRecord, STANDINGS } from '../../src/record/types.js';
import { aRecord, bareRecord, documentOf, wordsAt } from '../store/factory.js';

const schema = JSON.parse(readFileSync(new URL('../../docs/record.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const json = (record: ArticleRecord): Json => JSON.parse(JSON.stringify(record));
const errorsOf = (record: unknown): readonly string[] =>
  validate(record) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

/** Every place in `value`, the whole of it first. */
const pathsOf = (value: Json, path: Path = []): readonly Path[] => {
  const parts = value === null || typeof value !== 'object' ? [] : Object.entries(value);
  return [
    path,
    ...parts.flatMap(([key, part]) =>
      pathsOf(part as Json, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
};

const at = (value: Json, path: Path): Json =>
  path.reduce<Json>((inner, key) => (inner as { [key: string]: Json })[key] as Json, value);

/** A copy of `record` in which `change` was done to the object or array at `path`. */
const changed = (record: Json, path: Path, change: (inner: { [key: string]: Json }) => void): Json => {
  const copy = structuredClone(record);
  change(at(copy, path) as { [key: string]: Json });
  return copy;
};

const isObject = (value: Json): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const FULL = json(aRecord());
const objects = pathsOf(FULL).filter((path) => isObject(at(FULL, path)));

describe('the schema accepts', () => {
  it('a record that uses every field', () => expect(errorsOf(FULL)).toEqual([]));

  it('a record of nothing but its text', () =>
    expect(errorsOf(json(bareRecord('Nothing happened.')))).toEqual([]));

  it.each([
    ['2026', 'year'],
    ['2026-03', 'month'],
    ['2026-03-14', 'day'],
    [null, null],
  ] as const)('the date %s with the precision %s', (publishedAt, datePrecision) => {
    expect(errorsOf(json(bareRecord('A day.', { publishedAt, datePrecision })))).toEqual([]);
  });
});

describe('the schema refuses', () => {
  it('a field too many, in every object', () => {
    expect(objects.length).toBeGreaterThan(30);
    for (const path of objects) {
      const more = changed(FULL, path, (inner) => {
        inner.extra = null;
      });
      expect(errorsOf(more), path.join('.')).not.toEqual([]);
    }
  });

  it('a field too few, in every object', () => {
    for (const path of objects) {
      for (const key of Object.keys(at(FULL, path) as object)) {
        const fewer = changed(FULL, path, (inner) => {
          delete inner[key];
        });
        expect(errorsOf(fewer), [...path, key].join('.')).not.toEqual([]);
      }
    }
  });

  it('a value of another type, everywhere', () => {
    for (const path of pathsOf(FULL).slice(1)) {
      const key = path.at(-1) as string;
      const value = at(FULL, path);
      const wrong: Json = isObject(value) ? [] : { wrong: true };
      const other = changed(FULL, path.slice(0, -1), (inner) => {
        inner[key] = wrong;
      });
      expect(errorsOf(other), path.join('.')).not.toEqual([]);
    }
  });

  it.each<readonly [Path, Json]>([
    [['document', 'id'], 'abc'],
    [['document', 'id'], 'A'.repeat(64)],
    [['document', 'publishedAt'], null],
    [['document', 'publishedAt'], '2026-03'],
    [['document', 'publishedAt'], '14 March 2026'],
    [['document', 'datePrecision'], 'year'],
    [['document', 'datePrecision'], null],
    [['document', 'genre'], 'gossip'],
    [['document', 'language'], 'English'],
    [['document', 'text'], null],
    [['document', 'invented'], 1],
    [['reading', 'model'], ''],
    [['entities', 0, 'id'], 'e0'],
    [['entities', 0, 'id'], 's1'],
    [['entities', 0, 'country'], 'pt'],
    [['entities', 0, 'type'], 'ship'],
    [['entities', 0, 'mentions', 0, 'label'], null],
    [['entities', 0, 'mentions', 0, 'start'], -1],
    [['entities', 0, 'mentions', 0, 'start'], 1.5],
    [['entities', 0, 'mentions', 0, 'end'], 0],
    [['entities', 0, 'mentions', 1, 'label'], 'Person'],
    [['entities', 0, 'why'], ['']],
    [['statements', 0, 'content'], []],
    [['statements', 0, 'form'], 'loud'],
    [['statements', 0, 'score'], 1.01],
    [['statements', 0, 'score'], null],
    [['statements', 1, 'within'], 'v1'],
    [['events', 0, 'type'], 'PARTY'],
    [['events', 0, 'mode'], 'Visit'],
    [['events', 0, 'stage'], 'done'],
    [['events', 0, 'standing'], 'fact'],
    [
      ['events', 0, 'actors'],
      ['e1', 'e1'],
    ],
    [['events', 0, 'evidence'], []],
    [['events', 0, 'word', 'by'], 'e1'],
    [['events', 0, 'word', 'stance'], 'whispers'],
    [['events', 0, 'time', 'precision'], 'hour'],
    [['events', 0, 'arguments', 0, 'role'], 'witness'],
    [['places', 0, 'kind'], 'dot'],
    [['places', 0, 'lat'], 91],
    [['places', 0, 'geonameid'], '2267057'],
    [['times', 0, 'kind'], 'DAY'],
    [['quantities', 0, 'bound'], 'maybe'],
    [['quantities', 0, 'max'], '40'],
  ])('at %j the value %j', (path, value) => {
    const wrong = changed(FULL, path.slice(0, -1), (inner) => {
      inner[path.at(-1) as string] = value;
    });
    expect(errorsOf(wrong)).not.toEqual([]);
  });
});

it('the schema forbids unknown fields and requires known ones in every object that it describes', () => {
  const described = pathsOf(schema).filter(
    (path) => isObject(at(schema, path)) && 'additionalProperties' in (at(schema, path) as object),
  );
  expect(described.length).toBeGreaterThan(15);
  for (const path of described) {
    const { additionalProperties, required, properties } = at(schema, path) as { [key: string]: Json };
    expect(additionalProperties, path.join('.')).toBe(false);
    expect(required, path.join('.')).toEqual(Object.keys(properties as object));
  }
});

describe('the example in docs/record.md', () => {
  const page = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');
  const record = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? 'null') as ArticleRecord;
  const { text } = record.document;

  it('is a valid record of its own text', () => {
    expect(errorsOf(record)).toEqual([]);
    expect(record.document.id).toBe(documentOf(text).id);
  });

  it('points to the words that the page talks of', () => {
    expect(record.statements.map(({ content }) => content.map((span) => wordsAt(text, span)))).toEqual([
      ['Some 300 dockers marched through Porto on Tuesday'],
      ['“The minister deceived us,”', '“and she knows it.”'],
    ]);
    expect(record.events.map(({ trigger }) => wordsAt(text, trigger))).toEqual(['marched', 'deceived']);
    expect(record.entities.map(({ mentions }) => mentions.map((mention) => wordsAt(text, mention)))).toEqual([
      ['Dockers', 'Some 300 dockers', 'us', 'them'],
      ['Porto', 'Porto'],
      ['the police'],
      ['The minister', 'she'],
      ['the union leader Ines Valdo'],
    ]);
  });

  it('explains every stage and standing that a record can have', () => {
    for (const label of [...STAGES, ...STANDINGS]) expect(page).toContain(`| \`${label}\` |`);
  });

  it('stands in the page as the text that it quotes', () => {
    const quoted =
      page
        .match(/^>.*$/gm)
        ?.map((line) => line.replace(/^> ?/, ''))
        .join(' ') ?? '';
    expect(quoted.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});
