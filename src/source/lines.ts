import { type Chunks, LARGEST_ARTICLE } from './bytes.js';

/** One line of a stream: its number, counted from 1, and its bytes without the line feed; null when it was too long to keep. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** UTF-16 chunks (told by a byte order mark at the start) as UTF-8; others pass unchanged. */
async function* asUtf8(chunks: Chunks): Chunks {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const [first, second] = chunk;
      const name =
        first === 0xff && second === 0xfe
          ? 'utf-16le'
          : first === 0xfe && second === 0xff
            ? 'utf-16be'
            : null;
      decoder = name === null ? null : new TextDecoder(name);
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** Splits a stream at its line feeds. No more than one line, of `limit` bytes at most, is held. */
export async function* byteLines(chunks: Chunks, limit = LARGEST_ARTICLE): AsyncIterable<ByteLine> {
  let kept: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) kept = [];
    else if (part.length > 0) kept.push(part);
  };
  const line = (): ByteLine => {
    const whole = { number, bytes: size > limit ? null : Buffer.concat(kept) };
    kept = [];
    size = 0;
    number++;
    return whole;
  };
  for await (const chunk of asUtf8(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
