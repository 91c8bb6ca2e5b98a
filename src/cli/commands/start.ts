import { getArticle, listArticles } from '../../query/articles.js';
import { serveDesk } from '../desk.js';
import { EXIT } from '../exit.js';
import { formatRecord } from '../format/record.js';
import { styleOf } from '../format/style.js';
import { type LibraryEntry, readLibrary, sourcesOf } from '../library.js';
import type { OpenStore, Services } from '../services.js';
import type { Terminal } from '../terminal.js';
import { addFrom } from './add.js';
import type { ServeCommandOptions } from './serve.js';

/** `chancery start`: reads the example library, prints the record of its newest article, serves the desk. Gives the exit code. */
export const start = async (
  { db, port }: ServeCommandOptions,
  services: Services,
  terminal: Terminal,
): Promise<number> => {
  const entries = await readLibrary(services.examplesDir);
  const store = await services.openStore(db);
  try {
    await addLibrary(entries, store, services, terminal);
    await printNewest(store, terminal);
    await serveDesk(store, { port, examples: true }, services, terminal);
    return EXIT.ok;
  } finally {
    await store.close();
  }
};

const addLibrary = async (
  entries: readonly LibraryEntry[],
  store: OpenStore,
  services: Services,
  terminal: Terminal,
): Promise<void> => {
  const source = sourcesOf(services.examplesDir, entries);
  const { added, skipped } = await addFrom(source, entries.length, store, undefined, services, terminal);
  terminal.note(`${added} articles of the example library read, ${skipped} stored already in ${store.path}.`);
};

const printNewest = async (store: OpenStore, terminal: Terminal): Promise<void> => {
  const [newest] = (await listArticles(store, { limit: 1 })).items;
  if (newest === undefined) return;
  const record = await getArticle(store, newest.id);
  await terminal.print(`\n${formatRecord(record, styleOf(terminal.color), terminal.width)}\n`);
};
