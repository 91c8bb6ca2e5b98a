/** Runs the built command line as a user would. `npm test` builds it first. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/chancery.mjs', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

export const launch = (args: readonly string[], { cwd, env }: RunOptions = {}): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, NO_COLOR: '1', ...env } });

/** What `child` printed and how it ended. */
export const outcomeOf = async (child: ChildProcess): Promise<Run> => {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (...end) => resolve(end));
  });
  return { code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
};

export const chancery = (args: readonly string[], options: RunOptions = {}): Promise<Run> => {
  const child = launch(args, options);
  child.stdin?.on('error', () => {}); // it may end without reading
  child.stdin?.end(options.input ?? '');
  return outcomeOf(child);
};

/** A folder of its own for one test file. */
export const scratch = (): {
  readonly path: string;
  remove(): void;
  file(name: string, content: string | Uint8Array): string;
} => {
  const path = mkdtempSync(join(tmpdir(), 'chancery-cli-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true }),
    file: (name, content) => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
  };
};

/** The lines of JSONL output. */
export const linesOf = <T>(stdout: string): T[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
