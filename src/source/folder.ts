import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ChanceryError } from '../errors.js';
import { readFailure } from './bytes.js';

/** What a folder is searched for. */
const ARTICLE_FILES: ReadonlySet<string> = new Set(['.txt', '.html', '.htm', '.jsonl']);

export type FolderEntry = { readonly path: string; readonly error: ChanceryError | null };

/** The kind of `path`, links followed; `other` for sockets and what can't be looked at. */
const kindOf = async (path: string): Promise<'file' | 'folder' | 'other'> => {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'other'; // a link to nowhere
  }
};

async function* walk(folder: string): AsyncIterable<FolderEntry> {
  let entries: Awaited<ReturnType<typeof list>>;
  try {
    entries = await list(folder);
  } catch (cause) {
    yield { path: folder, error: readFailure(folder, cause) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (ARTICLE_FILES.has(extname(entry.name).toLowerCase()) && (await kindOf(path)) === 'file')
      yield { path, error: null };
  }
}

const list = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true })).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );

/**
 * The article files under `folder` at any depth, sorted by name folder by folder. Names that start with a dot are passed over, and
 * folders behind symbolic links too (they may run in a circle). Without any: E_NO_ARTICLES_IN_FOLDER.
 */
export async function* articleFiles(folder: string): AsyncIterable<FolderEntry> {
  let found = false;
  for await (const entry of walk(folder)) {
    found = true;
    yield entry;
  }
  if (!found) yield { path: folder, error: new ChanceryError('E_NO_ARTICLES_IN_FOLDER', { path: folder }) };
}
