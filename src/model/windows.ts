/** Half-open range of pieces that one run of the model sees. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Overlapping windows over `count` pieces; together they cover all of them. */
export const windowsOf = (count: number, width: number, stride: number): readonly Window[] => {
  const windows: Window[] = [];
  for (let start = 0; ; start += stride) {
    const end = Math.min(count, start + width);
    if (end > start) windows.push({ start, end });
    if (start + width >= count) return windows;
  }
};

/** How far the piece is from the nearer border of the window, counted from 0. */
export const roomOf = (window: Window, piece: number): number =>
  Math.min(piece - window.start, window.end - 1 - piece);

/** What a window's opinion of a piece weighs in the mean: more in the middle, at most `ramp`. */
export const weightOf = (window: Window, piece: number, ramp: number): number =>
  Math.min(roomOf(window, piece) + 1, ramp);
