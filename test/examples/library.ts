import { readFileSync } from 'node:fs';
import type { Metadata } from '../../src/document/types.js';

/** One line of `examples/library.json`: what a file cannot say of itself. */
export type LibraryEntry = Metadata & { readonly file: string };

const folder = new URL('../../examples/', import.meta.url);

/** The content of one example file, as it is stored. */
export const contentOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

export const library = JSON.parse(contentOf('library.json')) as readonly LibraryEntry[];

const unescaped = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&nbsp;', ' ');

/** The words of the article alone: a web page without its markup and its surroundings. */
export const proseOf = (file: string): string => {
  const content = contentOf(file);
  if (!file.endsWith('.html')) return content;
  const article = /<article>([\s\S]*?)<\/article>/.exec(content)?.[1] ?? '';
  return unescaped(article.replace(/<[^>]+>/g, '')).replace(/^\s+/gm, '\n');
};
