/** Words from articles for the terminal: no control sequences, no surprises, folded to the width. */

/**
 * One line of `text` that is safe to print: white space becomes single spaces; control characters and the marks that
 * turn the direction of writing, which could hide or fake output, become U+FFFD.
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** Folds `text` into lines of at most `width` columns, each after the first behind `indent` spaces. */
export const wrap = (text: string, width: number, indent = 0): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(longer) > width - indent) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
};

/** Cuts `text` to `width` columns, the last of them an ellipsis when something is cut off. */
export const clip = (text: string, width: number): string => {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (columnsOf(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
};

/** Fills `text` with spaces to `width` columns. */
export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Columns that `text` takes on a terminal: two for CJK and emoji, none for combining marks. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const sign of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(sign)) continue;
    columns += WIDE.test(sign) ? 2 : 1;
  }
  return columns;
};
