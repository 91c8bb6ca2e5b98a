import { createReadStream } from 'node:fs';
import { ChanceryError } from '../errors.js';

/** The largest file or line that is read as one article. */
export const LARGEST_ARTICLE = 64 * 1024 * 1024;

export type Chunks = AsyncIterable<Uint8Array>;

/** What to tell the user of a failed read of `path`. */
export const readFailure = (path: string, cause: unknown): ChanceryError => {
  if (cause instanceof ChanceryError) return cause;
  const code = (cause as NodeJS.ErrnoException)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ChanceryError('E_NO_SUCH_FILE', { path }, { cause });
  const reasons: { readonly [code: string]: string } = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ELOOP: 'its symbolic links run in a circle',
    ENAMETOOLONG: 'its name is too long',
  };
  const reason = reasons[code ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
  return new ChanceryError('E_UNREADABLE_FILE', { path, reason }, { cause });
};

/** The bytes of the file at `path`, in chunks. Iterating throws E_NO_SUCH_FILE or E_UNREADABLE_FILE. */
export async function* fileChunks(path: string): Chunks {
  try {
    yield* createReadStream(path) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw readFailure(path, cause);
  }
}

/** All of `chunks` as one buffer. Throws E_TOO_LARGE above `limit` bytes, having kept no more than that. */
export const collect = async (chunks: Chunks, path: string, limit = LARGEST_ARTICLE): Promise<Buffer> => {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit)
      throw new ChanceryError('E_TOO_LARGE', { path, limit: Math.round(limit / 1024 / 1024) });
    kept.push(chunk);
  }
  return Buffer.concat(kept);
};
