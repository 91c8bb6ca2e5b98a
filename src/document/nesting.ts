/** No article nests this deep (browsers stop at 512); beyond it, extraction would take minutes on a hostile page. */
const DEEPEST = 200;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements that end when the next of their name begins. */
const ENDS_ITSELF = /^(?:p|li|dt|dd|tr|td|th|option)$/;

/** Comments and raw text pass whole; then every tag. An unclosed comment or script swallows the rest, as in a browser. */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-z][^\s/<>]*)[^<>]*>/gi;

/** `html` without the tags of elements nested deeper than {@link DEEPEST}; their text stays. Linear time. */
export const capNesting = (html: string): string => {
  const open: string[] = [];
  return html.replace(
    TAG,
    (tag: string, _raw: unknown, slash: string | undefined, found: string | undefined) => {
      const name = found?.toLowerCase();
      if (name === undefined || VOID.test(name)) return tag;
      if (slash === '') {
        if (tag.endsWith('/>')) return tag;
        if (ENDS_ITSELF.test(name) && open.at(-1) === name) open.pop();
        open.push(name);
        return open.length > DEEPEST ? ' ' : tag;
      }
      const deep = open.length > DEEPEST;
      const at = open.lastIndexOf(name, open.length - 1);
      if (at >= 0 && open.length - at < 50) open.length = at;
      return deep ? ' ' : tag;
    },
  );
};
