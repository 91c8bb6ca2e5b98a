import type { AskedStore } from '../api/app.js';
import type { RecordKeeper } from '../pipeline/add-articles.js';
import type { ReaderSetup } from '../pipeline/wire.js';

/** What `main.ts`, the composition root, hands to the commands: where things are, and what opens the store. */
export interface Services extends ReaderSetup {
  /** Folder of the example library. */
  readonly examplesDir: string;
  /** Folder with the built pages of the desk. */
  readonly webDir: string;
  /** Opens the database at `path`, made where it is missing; `readonly`: it must be there, and stays as it is. */
  openStore(path: string, options?: { readonly readonly?: boolean }): Promise<OpenStore>;
}

/** An open store as the commands see it: what the pipeline writes to and the queries ask. */
export interface OpenStore extends RecordKeeper, AskedStore {
  readonly path: string;
  close(): Promise<void>;
}

/** Opens the database at `path` to read from it, and closes it when `work` is over. */
export const withStore = async <T>(
  services: Services,
  path: string,
  work: (store: OpenStore) => Promise<T>,
): Promise<T> => {
  const store = await services.openStore(path, { readonly: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};
