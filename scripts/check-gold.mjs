#!/usr/bin/env node
/**
 * Reads the gold articles, scores the records with ../shared/score.py and fails when a score is below its floor in
 * `test/gold-floors.json`. `--table` prints the whole table as score.py does; `--write` sets the floors to one point
 * under what was reached, never lower than they are. `--silver-dev` prints the table of the silver articles that no
 * training step saw instead: choose by that one, the gold articles are for closing figures.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');
const gold = join(shared, 'gold');
const silver = join(shared, 'silver');
const floorsFile = join(root, 'test', 'gold-floors.json');

const run = (command, args, stdout = 'pipe') => {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (result.status !== 0) {
    process.stderr.write(`${command} ${args[0]} ended with ${result.status ?? result.error?.message}\n`);
    process.exit(1);
  }
  return result.stdout;
};

/** Score of one row: F1 where there is one, else the share that is right. */
const scoreOf = (row) => row.f1 ?? row.acc;

const readAll = (folder, out) => {
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
  run(process.execPath, [join(root, 'bin/chancery.mjs'), 'read', ...articles, '--out', out]);
  return [join(shared, 'score.py'), folder, out];
};

/** The tenth of the silver articles that `training/reader/newswire.py` keeps out of all training, by the same hash. */
const isDev = (file) =>
  BigInt(`0x${createHash('md5').update(file.split('.')[0]).digest('hex')}`) % 10n === 0n;

const silverDev = (work) => {
  const folder = join(work, 'silver');
  mkdirSync(folder);
  for (const file of readdirSync(silver).filter(isDev)) symlinkSync(join(silver, file), join(folder, file));
  run('python3', readAll(folder, join(work, 'records')), 'inherit');
};

const checkGold = (out) => {
  const args = readAll(gold, out);
  if (process.argv.includes('--table')) run('python3', args, 'inherit');
  const rows = JSON.parse(run('python3', [...args, '--json']));
  const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
  const low = Object.entries(floors).filter(([name, floor]) => !(scoreOf(rows[name] ?? {}) >= floor));
  for (const [name, floor] of low) {
    process.stderr.write(
      `${name}: ${scoreOf(rows[name] ?? {}) ?? 'missing'} is below its floor of ${floor}\n`,
    );
  }
  if (process.argv.includes('--write')) {
    const reached = Object.fromEntries(
      Object.keys(floors).map((name) => [name, Math.max(floors[name], Math.floor(scoreOf(rows[name]) - 1))]),
    );
    writeFileSync(floorsFile, `${JSON.stringify(reached, null, 2)}\n`);
  }
  process.stdout.write(`${Object.keys(floors).length} floors, ${low.length} missed\n`);
  process.exitCode = low.length > 0 ? 1 : 0;
};

const out = mkdtempSync(join(tmpdir(), 'chancery-gold-'));
try {
  if (process.argv.includes('--silver-dev')) silverDev(out);
  else checkGold(out);
} finally {
  rmSync(out, { recursive: true, force: true });
}
