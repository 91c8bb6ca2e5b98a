import { stat } from 'node:fs/promises';
import { fileChunks } from '../source/bytes.js';
import { articleFiles } from '../source/folder.js';
import { byteLines } from '../source/lines.js';

/** How many articles `paths` hold, for a progress bar; null when that can't be known without using them up. */
export const countArticles = async (paths: readonly string[]): Promise<number | null> => {
  let total = 0;
  for (const path of paths) {
    const count = await countPath(path).catch(() => 1); // whatever is wrong with it counts as one failure later
    if (count === null) return null;
    total += count;
  }
  return total;
};

const countPath = async (path: string): Promise<number | null> => {
  if (path === '-') return null;
  const found = await stat(path);
  if (found.isDirectory()) {
    const files: string[] = [];
    let failures = 0; // a folder without articles, or one that can't be looked into, gives its own path back
    for await (const entry of articleFiles(path)) {
      if (entry.error) failures++;
      else files.push(entry.path);
    }
    const articles = await countArticles(files);
    return articles === null ? null : articles + failures;
  }
  if (!/\.(?:jsonl|ndjson)$/i.test(path)) return 1;
  return found.isFile() ? countLines(path) : null; // a pipe can be read only once
};

const countLines = async (path: string): Promise<number> => {
  let lines = 0;
  for await (const { bytes } of byteLines(fileChunks(path)))
    if (bytes === null || /\S/.test(bytes.toString())) lines++;
  return Math.max(lines, 1);
};
