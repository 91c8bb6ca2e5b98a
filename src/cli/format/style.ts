/** How words are set off on a terminal; without colour they stay as they are. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  accent(text: string): string;
}

const wrapIn =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const plain = (text: string): string => text;

export const styleOf = (color: boolean): Style =>
  color
    ? { bold: wrapIn(1, 22), dim: wrapIn(2, 22), accent: wrapIn(36, 39) }
    : { bold: plain, dim: plain, accent: plain };
