import type { PageNode } from './dom.js';

/** One paragraph, heading or list item of a page, and how much of it is links. */
export interface Block {
  readonly text: string;
  /** Share of its letters that stand inside links, 0 to 1. */
  readonly linked: number;
}

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Never part of an article's words. */
const SKIPPED =
  /^(?:script|style|noscript|template|nav|aside|form|button|select|textarea|input|iframe|object|svg|math|canvas|audio|video|figure|figcaption|head|title|menu|dialog)$/;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The blocks under `root` in order: white space collapsed as a browser shows it, a line break within a block kept. */
export const blocksOf = (root: PageNode): readonly Block[] => {
  const blocks: Block[] = [];
  let words = '';
  let linked = 0;
  const flush = (): void => {
    const text = words
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (text !== '') blocks.push({ text, linked: Math.min(1, linked / text.length) });
    words = '';
    linked = 0;
  };
  const visit = (node: PageNode, inLink: boolean, kept: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const shown = (node.textContent ?? '').replace(kept ? /[ \t\r\f]+/g : /[ \t\r\n\f]+/g, ' ');
      words += shown;
      if (inLink) linked += shown.trim().length;
    }
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toLowerCase();
    if (SKIPPED.test(name)) return;
    if (name === 'br') {
      if (/\n\s*$/.test(words)) flush();
      else words += '\n';
      return;
    }
    const inline = INLINE.test(name);
    if (!inline) flush();
    for (const child of node.childNodes) visit(child, inLink || name === 'a', kept || name === 'pre');
    if (!inline) flush();
  };
  visit(root, false, false);
  flush();
  return blocks;
};
