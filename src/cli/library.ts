import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { GENRES } from '../document/types.js';
import { ChanceryError } from '../errors.js';
import { readSources } from '../source/sources.js';
import type { SourceItem } from '../source/types.js';

const ENTRY = z.object({
  file: z.string(),
  title: z.string().optional(),
  byline: z.string().optional(),
  publisher: z.string(),
  url: z.string().optional(),
  date: z.string(),
  genre: z.enum(GENRES),
  invented: z.boolean(),
});

/** One article of a library: its file, and what the file doesn't say. */
export type LibraryEntry = z.infer<typeof ENTRY>;

/** The list of articles in `library.json` of `folder`. @throws ChanceryError E_LIBRARY */
export const readLibrary = async (folder: string): Promise<readonly LibraryEntry[]> => {
  const path = join(folder, 'library.json');
  try {
    return z.array(ENTRY).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new ChanceryError('E_LIBRARY', { path }, { cause });
  }
};

/** The articles themselves, in the order of the list. */
export async function* sourcesOf(
  folder: string,
  entries: readonly LibraryEntry[],
): AsyncGenerator<SourceItem> {
  for (const { file, ...metadata } of entries) yield* readSources([join(folder, file)], { metadata });
}
