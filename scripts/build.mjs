#!/usr/bin/env node
/**
 * Builds everything: `src` with tsc into `dist`, the desk in `web` with Vite into `dist/web`.
 * `--if-needed` builds only when a source differs from what the last complete build saw (`dist/.stamp`).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', '.stamp');
const SOURCES = ['src', 'web', 'data/plover.json', 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs'];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.vite']);

/** Every file under `path` (relative to the root), sorted, so that the hash doesn't depend on the file system. */
const filesUnder = (path) => {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => !NOT_SOURCES.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
};

/** SHA-256 over the names and contents of all sources, and the Node version that builds them. */
const stampOfSources = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesUnder)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
};

const lastStamp = () => {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
};

const tool = (script, args) => {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2], // a build is not data: stdout stays free for the command that follows
  });
  if (status !== 0) process.exit(status ?? 1);
};

const build = (stamp) => {
  process.stderr.write('Building Chancery ...\n');
  // Without a stamp an interrupted build is taken up again.
  rmSync(stampFile, { force: true });
  tool('typescript/bin/tsc', ['-p', 'tsconfig.json']);
  tool('vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
};

const ifNeeded = process.argv.includes('--if-needed');
const stamp = stampOfSources();
if (!ifNeeded) rmSync(join(root, 'dist'), { recursive: true, force: true });
if (!ifNeeded || lastStamp() !== stamp) build(stamp);
