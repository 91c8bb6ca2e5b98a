import { makeDocument } from '../../src/document/document.js';
import type { Document, Metadata } from '../../src/document/types.js';

const make =
  (format: 'text' | 'html') =>
  (content: string, metadata: Metadata = {}): Promise<Document> =>
    makeDocument({ id: null, name: 'x', format, content, metadata, notes: [] });

export const fromText = make('text');
export const fromHtml = make('html');

/** The words that a span of the document covers, or null. */
export const words = ({ text }: Document, span: Document['titleSpan']): string | null =>
  span && text.slice(span.start, span.end);
