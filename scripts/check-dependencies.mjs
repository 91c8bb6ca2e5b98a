#!/usr/bin/env node
/**
 * Runs dependency-cruiser with the rules of `.dependency-cruiser.cjs` and fails when a rule is broken or when fewer
 * modules than the floor were cruised: a check that silently looks at nothing must not pass.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Raise it as the program grows; never lower it without saying why. */
const FLOOR = 60;
const root = fileURLToPath(new URL('..', import.meta.url));

const cruise = () => {
  const result = spawnSync(
    process.execPath,
    ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'web/src', '--output-type', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  try {
    return JSON.parse(result.stdout);
  } catch {
    process.stderr.write(`dependency-cruiser gave no result.\n${result.stderr}`);
    process.exit(1);
  }
};

const { modules, summary } = cruise();
const own = modules.filter((module) => /^(src|web\/src)\//.test(module.source)).length;
const problems = summary.violations.map(
  ({ rule, from, to }) => `${rule.severity} ${rule.name}: ${from} -> ${to}`,
);
if (own < FLOOR) problems.push(`only ${own} modules were cruised; at least ${FLOOR} are expected`);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${own} modules cruised, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
