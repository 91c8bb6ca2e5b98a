/**
 * A person's search words as an FTS5 query. Every word becomes a quoted string, so nothing in it is an operator:
 * all words must occur, "words in quotation marks" occur together, and a star at the end of a word stands for
 * any ending. Null when there is nothing to search for.
 */
export const matchOf = (words: string): string | null => {
  const terms: string[] = [];
  for (const [, phrase, word] of words.replaceAll('\u0000', ' ').matchAll(/["“]([^"“”]*)["”]|([^\s"“”]+)/g)) {
    const term = phrase ?? word ?? '';
    const open = phrase === undefined && /[\p{L}\p{N}]\*+$/u.test(term);
    // FTS5 makes words of letters, digits and private-use characters; a term without one would match nothing or all.
    if (/[\p{L}\p{N}\p{Co}]/u.test(term)) terms.push(`"${term}"${open ? ' *' : ''}`);
  }
  return terms.length === 0 ? null : [...new Set(terms)].join(' ');
};
