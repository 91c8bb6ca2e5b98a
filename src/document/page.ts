import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ChanceryError } from '../errors.js';
import { type Block, blocksOf } from './blocks.js';
import type { PageDocument, PageNode } from './dom.js';
import { capNesting } from './nesting.js';
import { type PageMetadata, pageMetadata } from './page-metadata.js';

/** A web page's article: its text, what the page says of it, and the headline that the text begins with. */
export interface Page {
  readonly text: string;
  readonly metadata: PageMetadata;
}

/** More elements than this are read without Readability, whose time grows faster than the page. */
const MOST_ELEMENTS = 10_000;

/** linkedom builds a whole document only from one that has its root element. */
const parse = (html: string): PageDocument => {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(capNesting(whole)).document as unknown as PageDocument;
};

/** The part of the page that Readability takes for the article; the whole body when it finds none or fails on a broken page. */
const articleNode = (document: PageDocument): PageNode | null => {
  const body = document.body;
  if ([...document.querySelectorAll('*')].length > MOST_ELEMENTS) return body;
  const spare = body?.cloneNode(true) ?? null;
  try {
    // Readability's own DOM type knows no serializer to a node.
    const article = new Readability<PageNode>(document as never, {
      serializer: (node) => node as unknown as PageNode,
      disableJSONLD: true,
    }).parse();
    return article?.content ?? spare;
  } catch {
    return spare;
  }
};

/** A sentence at least, and not a list of links. */
const isRunning = ({ text, linked }: Block): boolean => {
  const words = text.split(/\s+/).length;
  return linked < 0.5 && (words >= 10 || (words >= 4 && /[.!?]["'”’»)\]]*$/.test(text)));
};

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Reads the article out of a web page: the headline, then its blocks, joined by blank lines. Broken HTML is read as a
 * browser would; time and nesting are bounded. Throws E_NO_ARTICLE_IN_PAGE (naming `name`) when no running text is there.
 */
export const readPage = (html: string, name: string): Page => {
  const document = parse(html);
  const metadata = pageMetadata(document);
  const root = articleNode(document);
  const blocks = root ? blocksOf(root) : [];
  if (!blocks.some(isRunning)) throw new ChanceryError('E_NO_ARTICLE_IN_PAGE', { name });
  const { title } = metadata;
  const [first] = blocks;
  const repeated = title !== null && first !== undefined && plain(first.text) === plain(title);
  const rest = repeated ? blocks.slice(1) : blocks;
  const text = [...(title === null ? [] : [title]), ...rest.map((block) => block.text)].join('\n\n');
  return { text, metadata };
};
