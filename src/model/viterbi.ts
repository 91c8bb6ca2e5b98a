/** A span of pieces and what kind of thing it is. */
export interface TaggedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/**
 * The best BIO path over (piece, tag) log-scores, as spans. Tags are O, then B and I of each kind; I follows only B or I
 * of its own kind. `at` reads the score of one piece and tag, so that the scores may lie in any layout.
 */
export const bestSpans = (
  count: number,
  kinds: number,
  at: (piece: number, tag: number) => number,
): readonly TaggedSpan[] => {
  if (count === 0) return [];
  const tags = 1 + 2 * kinds;
  const back = new Uint8Array(count * tags);
  let best = new Float64Array(tags);
  for (let tag = 0; tag < tags; tag++)
    best[tag] = tag > 0 && tag % 2 === 0 ? Number.NEGATIVE_INFINITY : at(0, tag);
  for (let piece = 1; piece < count; piece++) {
    const next = new Float64Array(tags);
    const top = indexOfMax(best);
    for (let tag = 0; tag < tags; tag++) {
      let previous = top;
      if (tag > 0 && tag % 2 === 0)
        previous = (best[tag - 1] as number) >= (best[tag] as number) ? tag - 1 : tag;
      back[piece * tags + tag] = previous;
      next[tag] = (best[previous] as number) + at(piece, tag);
    }
    best = next;
  }
  return spansOf(pathOf(best, back, count, tags));
};

const indexOfMax = (values: Float64Array): number => {
  let top = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[top] as number)) top = i;
  return top;
};

const pathOf = (best: Float64Array, back: Uint8Array, count: number, tags: number): Uint8Array => {
  const path = new Uint8Array(count);
  path[count - 1] = indexOfMax(best);
  for (let piece = count - 1; piece > 0; piece--)
    path[piece - 1] = back[piece * tags + (path[piece] as number)] as number;
  return path;
};

const spansOf = (path: Uint8Array): readonly TaggedSpan[] => {
  const spans: TaggedSpan[] = [];
  for (let start = 0; start < path.length; ) {
    const tag = path[start] as number;
    let end = start + 1;
    if (tag % 2 === 1) {
      while (end < path.length && path[end] === tag + 1) end++;
      spans.push({ start, end, kind: (tag - 1) / 2 });
    }
    start = end;
  }
  return spans;
};
