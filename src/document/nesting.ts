/** No article nests this deep (browsers stop at 512); beyond it, extraction would take minutes on a hostile page. */
const DEEPEST = 200;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements that end when the next of their name begins. */
const ENDS_ITSELF = /^(?:p|li|dt|dd|tr|td|th|option)$/;

/** Comments and raw text pass whole; then every tag. An unclosed comment or script swallows the rest, as in a browser. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1|$)|<\/?[a-z][^<>]*>/gi;

/** Extraction's own patterns take quadratic time over long runs of white space, which show as one space anyway. */
const LONG_GAP = /\s{100,}/g;

/** `html` without the tags of elements nested deeper than {@link DEEPEST}; their text stays. Linear time. */
export const capNesting = (html: string): string => {
  const open: string[] = [];
  const deep = (tag: string): string => {
    const name = /^<\/?([a-z][^\s/<>]*)/i.exec(tag)?.[1]?.toLowerCase();
    if (name === undefined || VOID.test(name) || /^<(?:script|style|textarea|title)\b/i.test(tag)) return tag;
    if (!tag.startsWith('</')) {
      if (tag.endsWith('/>')) return tag;
      if (ENDS_ITSELF.test(name) && open.at(-1) === name) open.pop();
      open.push(name);
      return open.length > DEEPEST ? ' ' : tag;
    }
    const dropped = open.length > DEEPEST;
    const near = open.slice(-50); // an end tag that closes nothing near closes nothing
    const at = near.lastIndexOf(name);
    if (at >= 0) open.length -= near.length - at;
    return dropped ? ' ' : tag;
  };
  return html.replace(TAG, deep).replace(LONG_GAP, '\n');
};
