#!/usr/bin/env node
/**
 * Fits the curves that turn the reader's raw scores into probabilities that a careful reader would accept the line, on
 * dev texts, and writes them into models/reader.json. Measures by cross-validation over articles how far they are off,
 * and writes that, with precision and recall at each threshold, into OUT for `card.py`.
 *
 * usage: node scripts/calibrate.mjs DEV.jsonl OUT.json      (DEV.jsonl: training/dev_texts.py; build first)
 *
 * Accepted is: a statement that shares half of the longer content with a marked one, an event whose type is right and
 * whose trigger touches a marked one (both as in score.py), a name with the right span and label. Matched one to one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '../dist/document/document.js';
import { loadGazetteer } from '../dist/gazetteer/gazetteer.js';
import { loadReader, MODEL_FOLDER } from '../dist/model/reader.js';
import { calibrated } from '../dist/reading/calibration.js';
import { makeReading } from '../dist/reading/reading.js';
import { makeRecord } from '../dist/record/record.js';
import { statementsOf } from '../dist/record/statements.js';
import { resolve } from '../dist/resolution/resolve.js';
import { codePointsOf } from '../dist/text/codepoints.js';
import { curveOf, eceOf, fitCurve, foldsOf } from './calibration-fit.mjs';

const KINDS = ['statement', 'event', 'name'];
const WEB = { Person: 'PER', Organization: 'ORG', Location: 'LOC', Facility: 'LOC' };

const sharedBy = (a, b) =>
  a.reduce(
    (sum, [s, e]) => sum + b.reduce((n, [t, f]) => n + Math.max(0, Math.min(e, f) - Math.max(s, t)), 0),
    0,
  );
const lengthOf = (spans) => spans.reduce((sum, [s, e]) => sum + e - s, 0);

/** Whether each found line may be accepted; the surest first, each marked line once. */
const judged = (found, marked, matches) => {
  const left = [...marked];
  return [...found]
    .sort((a, b) => b.score - a.score)
    .map((one) => {
      const at = left.findIndex((other) => matches(one, other));
      if (at >= 0) left.splice(at, 1);
      return { score: one.score, accepted: at >= 0 };
    });
};

const RULES = {
  statement: (one, content) =>
    2 * sharedBy(one.content, content) >= Math.max(lengthOf(one.content), lengthOf(content)),
  event: (one, [start, end, type]) => one.type === type && one.start < end && start < one.end,
  name: (one, [start, end, label]) => one.start === start && one.end === end && one.label === label,
};

/** What the product finds in one text, with raw scores and code points. */
const readText = async (entry, model, gazetteer) => {
  const raw = {
    id: null,
    name: entry.name,
    format: 'text',
    content: entry.text,
    metadata: { language: 'en' },
    notes: [],
  };
  const reading = await makeReading(await makeDocument(raw), model);
  const points = codePointsOf(entry.text);
  const pair = (span) => Object.values(points.spanToCodePoints({ start: span.start, end: span.end }));
  const resolved = resolve(reading, gazetteer);
  const rawOf = new Map(reading.events.map(({ trigger, score }) => [pair(trigger).join(), score]));
  const inside = ({ trigger }) =>
    entry.sentences === null || entry.sentences.some(([s, e]) => trigger.start >= s && trigger.start < e);
  return {
    statement: statementsOf(entry.text, resolved.statements).map(({ content, score }) => ({
      content: content.map(pair),
      score,
    })),
    event: makeRecord(resolved, { version: '' })
      .events.filter(inside)
      .map(({ type, trigger, evidence }) => {
        const scores = evidence.map((one) => rawOf.get([one.trigger.start, one.trigger.end].join()) ?? 0);
        return { type, ...trigger, score: Math.max(...scores) };
      }),
    name: reading.names
      .map(({ label, score, ...span }) => {
        const [start, end] = pair(span);
        return { start, end, label: entry.set.startsWith('UNER') ? WEB[label] : label, score };
      })
      .filter(({ label }) => label),
  };
};

/** All judged lines of each kind: {set, fold, score, accepted}; and how many lines were marked. */
const gather = async (entries) => {
  const shipped = await loadReader();
  const identity = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const model = { ...shipped, description: { ...shipped.description, calibration: identity } };
  const gazetteer = loadGazetteer();
  const lines = { statement: [], event: [], name: [] };
  const marked = { statement: 0, event: 0, name: 0 };
  for (const [number, entry] of entries.entries()) {
    const found = await readText(entry, model, gazetteer);
    const fold = createHash('sha256').update(entry.name).digest()[0] % 5;
    for (const kind of KINDS) {
      const gold = entry[`${kind}s`];
      if (gold === null) continue;
      marked[kind] += gold.length;
      lines[kind].push(
        ...judged(found[kind], gold, RULES[kind]).map((line) => ({ set: entry.set, fold, ...line })),
      );
    }
    if (number % 50 === 49) console.error(`${number + 1} of ${entries.length} texts`);
  }
  await shipped.close();
  return { lines, marked };
};

const [devFile, outFile] = process.argv.slice(2);
if (!outFile) {
  console.error('usage: node scripts/calibrate.mjs DEV.jsonl OUT.json');
  process.exit(2);
}
const entries = readFileSync(devFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { lines, marked } = await gather(
  entries.filter((entry) => entry.statements ?? entry.events ?? entry.names),
);
const report = {};
for (const kind of KINDS) {
  const own = lines[kind];
  const crossed = foldsOf(own, calibrated);
  const sets = [...new Set(own.map(({ set }) => set))];
  const bySet = Object.fromEntries(
    sets.map((set) => [set, eceOf(crossed.filter((line) => line.set === set))]),
  );
  report[kind] = {
    points: fitCurve(own),
    ece: { pooled: eceOf(crossed), ...bySet },
    raw: eceOf(own.map((line) => ({ ...line, probability: line.score }))),
    lines: own.length,
    marked: marked[kind],
    curve: curveOf(crossed, marked[kind]),
  };
}
const description = JSON.parse(readFileSync(join(MODEL_FOLDER, 'reader.json'), 'utf8'));
description.calibration = Object.fromEntries(KINDS.map((kind) => [kind, report[kind].points]));
writeFileSync(join(MODEL_FOLDER, 'reader.json'), `${JSON.stringify(description, null, 1)}\n`);
writeFileSync(outFile, `${JSON.stringify(report, null, 1)}\n`);
for (const kind of KINDS) console.log(kind, JSON.stringify({ ...report[kind], curve: undefined }));
