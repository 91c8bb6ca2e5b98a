import { serveDesk } from '../desk.js';
import { EXIT } from '../exit.js';
import type { Services } from '../services.js';
import type { Terminal } from '../terminal.js';

export interface ServeCommandOptions {
  readonly db: string;
  readonly port: number;
}

/** `chancery serve`: the desk over a database, made where it is missing, until Ctrl-C. Gives the exit code. */
export const serve = async (
  { db, port }: ServeCommandOptions,
  services: Services,
  terminal: Terminal,
): Promise<number> => {
  const store = await services.openStore(db);
  try {
    await serveDesk(store, { port, examples: false }, services, terminal);
    return EXIT.ok;
  } finally {
    await store.close();
  }
};
