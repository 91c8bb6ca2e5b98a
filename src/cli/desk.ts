import { join } from 'node:path';
import { makeApp } from '../api/app.js';
import { serve } from '../api/listen.js';
import { loadScores } from '../api/scores.js';
import { stopped } from './interrupt.js';
import { modelName } from './model-name.js';
import type { OpenStore, Services } from './services.js';
import type { Terminal } from './terminal.js';

export interface DeskOptions {
  readonly port: number;
  /** True when the store holds the example library, so that the pages say it is invented. */
  readonly examples: boolean;
}

/** Serves the desk over `store`, prints its address, and comes back when the user stops it. */
export const serveDesk = async (
  store: OpenStore,
  { port, examples }: DeskOptions,
  services: Services,
  terminal: Terminal,
): Promise<void> => {
  const model = await modelName(services.modelDir);
  const app = makeApp({
    store,
    version: services.version,
    model,
    examples,
    webRoot: services.webDir,
    scores: await loadScores(join(services.modelDir, 'scores.json')),
  });
  const desk = await serve(app, { port });
  if (desk.taken.length > 0) {
    terminal.note(`Port ${desk.taken.join(', ')} is taken; the desk is on ${desk.port} instead.`);
  }
  await terminal.print(`The desk is open at ${desk.url}\n`);
  terminal.note('Ctrl-C closes it.');
  await stopped(terminal.stop);
  await desk.close();
  terminal.note('Closed.');
};
