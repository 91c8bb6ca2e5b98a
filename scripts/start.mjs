#!/usr/bin/env node
/**
 * `npm start`: builds what is out of date, then becomes `chancery start`. One process instead of two joined by `&&`,
 * so that whoever stops npm stops the desk, and not just the shell in between.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  [fileURLToPath(new URL('build.mjs', import.meta.url)), '--if-needed'],
  { stdio: 'inherit' },
);
if (status !== 0) process.exit(status ?? 1);
process.argv.splice(2, 0, 'start');
await import('../bin/chancery.mjs');
