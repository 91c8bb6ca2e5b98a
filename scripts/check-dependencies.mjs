#!/usr/bin/env node
/**
 * Runs dependency-cruiser with the rules of `.dependency-cruiser.cjs` and fails when a rule is broken or when fewer
 * modules than the floor were cruised: a check that silently looks at nothing must not pass.
 */
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Raise it as the program grows; never lower it without saying why. */
const FLOOR = 150;

process.chdir(new URL('..', import.meta.url).pathname);
const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['src', 'web/src'], options, null, {
  tsConfig: extractTsConfig('./tsconfig.json'),
});

const own = output.modules.filter(({ source }) => /^(src|web\/src)\//.test(source)).length;
const problems = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
if (own < FLOOR) problems.push(`only ${own} modules were cruised; at least ${FLOOR} are expected`);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${own} modules cruised, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
