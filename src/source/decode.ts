import iconv from 'iconv-lite';
import { ChanceryError } from '../errors.js';

export interface Decoded {
  /** The text, without a leading byte order mark. */
  readonly text: string;
  /** Sentences about the decoding; empty for plain UTF-8. */
  readonly notes: readonly string[];
}

/** First bytes of files that are given by mistake, and what they are. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'it is a PDF'],
  ['PK\x03\x04', 'it is a ZIP archive or an office document'],
  ['\x1f\x8b', 'it is compressed with gzip'],
  ['\x89PNG', 'it is a PNG picture'],
  ['\xff\xd8\xff', 'it is a JPEG picture'],
  ['GIF8', 'it is a GIF picture'],
  ['{\\rtf', 'it is rich text (RTF)'],
  ['\xd0\xcf\x11\xe0', 'it is an old office document'],
  ['SQLite format 3\0', 'it is a SQLite database'],
];

const binary = (path: string, sign: string): ChanceryError =>
  new ChanceryError('E_BINARY_FILE', { path, sign });

/** UTF-16 without a mark shows by its zero bytes: in Latin text nearly every other byte is one. */
const utf16ByPattern = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const head = bytes.subarray(0, 4096);
  const pairs = head.length >> 1;
  if (bytes.length % 2 !== 0 || pairs < 2) return null;
  const zeros = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.02 ? 'utf-16be' : null;
};

/** Share of C0 controls that no text holds. */
const hasControls = (bytes: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > bytes.length / 100;
};

/** UTF-8 with a damaged byte or two still has far more good sequences than broken ones; Windows-1252 has hardly any. */
const isDamagedUtf8 = (text: string): boolean => {
  let broken = 0;
  let good = 0;
  for (const [char] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (char === '\ufffd') broken++;
    else good++;
  }
  return good > broken;
};

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase();
  return name !== undefined && iconv.encodingExists(name) && !/^utf|ucs|^(?:hex|base64|binary)/.test(name)
    ? name
    : null;
};

const decodeLegacy = (bytes: Uint8Array, html: boolean): Decoded => {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  if (isDamagedUtf8(lossy)) {
    const broken = lossy.split('\ufffd').length - 1;
    return { text: lossy, notes: [`decoded as UTF-8, ${broken} damaged places replaced by U+FFFD`] };
  }
  const declared = html ? declaredCharset(bytes) : null;
  const encoding =
    declared === null || /^(?:iso-?8859-1|latin1|us-ascii|ascii)$/.test(declared) ? 'windows-1252' : declared;
  return {
    text: iconv.decode(Buffer.from(bytes), encoding),
    notes: [`decoded as ${encoding}: it is not valid UTF-8`],
  };
};

/**
 * Decodes an article's bytes: UTF-8, UTF-16 (by its mark or its pattern), else Windows-1252, or for `html` the charset that
 * the page declares. Only a leading byte order mark is dropped. Throws E_EMPTY_FILE and E_BINARY_FILE; `path` names the source.
 */
export const decode = (bytes: Uint8Array, path: string, html = false): Decoded => {
  if (bytes.length === 0) throw new ChanceryError('E_EMPTY_FILE', { path });
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  const signature = SIGNATURES.find(([magic]) => head.startsWith(magic));
  if (signature) throw binary(path, signature[1]);
  const utf16 = marked ?? utf16ByPattern(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    const how = marked ? 'by its byte order mark' : 'by the pattern of its bytes';
    if (text.includes('\0')) throw binary(path, 'it holds null characters');
    return { text, notes: [`decoded as ${utf16.toUpperCase()}, ${how}`] };
  }
  if (hasControls(bytes)) throw binary(path, 'it holds bytes that no text has');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return decodeLegacy(bytes, html);
  }
};
