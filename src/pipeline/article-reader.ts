import type { Document } from '../document/types.js';
import type { ArticleRecord } from '../record/types.js';

/** Turns documents into records; many may be asked for at once. */
export interface ArticleReader {
  /**
   * The record of one document. `article` names it in messages.
   * @throws ChanceryError What went wrong with this article; FatalError when no article can be read.
   */
  read(document: Document, article: string): Promise<ArticleRecord>;
  close(): Promise<void>;
}
