import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { asChanceryError } from '../../errors.js';
import { loadGazetteer } from '../../gazetteer/gazetteer.js';
import { EXIT } from '../exit.js';
import { styleOf } from '../format/style.js';
import { wrap } from '../format/text.js';
import { errorText } from '../messages.js';
import { modelName } from '../model-name.js';
import { type Services, withStore } from '../services.js';
import type { Terminal } from '../terminal.js';

/** One thing that was looked at. */
interface Finding {
  readonly name: string;
  /** `missing`: something that Chancery needs is not there or not whole. */
  readonly state: 'ok' | 'none yet' | 'missing';
  readonly detail: string;
}

/** `chancery doctor`: versions, model, tables, pages and database, and what is missing. Gives the exit code. */
export const doctor = async (
  options: { readonly db: string; readonly json?: boolean },
  services: Services,
  terminal: Terminal,
): Promise<number> => {
  const findings = [
    ok('chancery', services.version),
    nodeVersion(),
    await look('onnxruntime', async () => packageVersion('onnxruntime-node')),
    await look('libsql', async () => packageVersion('libsql')),
    await look('reader model', () => modelName(services.modelDir)),
    await look('tables', async () => `${loadGazetteer().countries.length} countries and their neighbours`),
    pagesOf(services.webDir),
    await databaseOf(options.db, services),
  ];
  const sick = findings.some(({ state }) => state === 'missing');
  if (options.json) await terminal.print(`${JSON.stringify({ ok: !sick, findings })}\n`);
  else await terminal.print(findings.map((finding) => lineOf(finding, terminal)).join(''));
  return sick ? EXIT.someFailed : EXIT.ok;
};

const ok = (name: string, detail: string): Finding => ({ name, state: 'ok', detail });

/** What `work` finds, or the error that it meets. */
const look = async (name: string, work: () => Promise<string>): Promise<Finding> => {
  try {
    return ok(name, await work());
  } catch (error) {
    return { name, state: 'missing', detail: errorText(asChanceryError(error)) };
  }
};

const nodeVersion = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'node',
    state: fits ? 'ok' : 'missing',
    detail: `${process.version}${fits ? '' : ', 20.19 or later is needed'}`,
  };
};

const packageVersion = (name: string): string => {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const manifest = folders.map((folder) => join(folder, name, 'package.json')).find(existsSync);
  if (manifest === undefined) throw new Error(`the package ${name} is not installed`);
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
};

const pagesOf = (folder: string): Finding => {
  const built = existsSync(join(folder, 'index.html'));
  return {
    name: 'pages',
    state: built ? 'ok' : 'missing',
    detail: built ? 'built' : 'not built: run `npm run build`',
  };
};

const databaseOf = async (path: string, services: Services): Promise<Finding> => {
  if (!existsSync(path))
    return { name: 'database', state: 'none yet', detail: `${path} is made by the first \`add\`` };
  return look('database', () =>
    withStore(services, path, async (store) => {
      const { articles, statements, events } = await store.counts();
      return `${path}: ${articles} articles, ${statements} statements, ${events} events`;
    }),
  );
};

const lineOf = ({ name, state, detail }: Finding, { color, width }: Terminal): string => {
  const style = styleOf(color);
  const mark = state === 'missing' ? style.bold('missing') : state;
  return `${style.dim(name.padEnd(14))}${mark.padEnd(mark.length + 10 - state.length)}${wrap(detail, width, 24)}\n`;
};
