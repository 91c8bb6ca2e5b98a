import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSources } from '../../src/source/sources.js';
import type { SourceItem, SourceOptions } from '../../src/source/types.js';

/** Runs `use` in a fresh folder that is removed afterwards. */
export const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-source-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const all = async (
  paths: readonly string[],
  options?: SourceOptions,
): Promise<readonly SourceItem[]> => {
  const items: SourceItem[] = [];
  for await (const item of readSources(paths, options)) items.push(item);
  return items;
};

/** The content of an item that was read, or the code of its error. */
export const outcome = (item: SourceItem | undefined): string | undefined =>
  item?.ok ? item.raw.content : item?.error.code;
