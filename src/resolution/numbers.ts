/** Numbers as news writes them: "1,200", "3.5 million", "two dozen", "twenty-five". */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<{ [word: string]: number }> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mn: 1e6,
  m: 1e6,
  bn: 1e9,
  k: 1e3,
  lakh: 1e5,
  crore: 1e7,
};

const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.slice(2).map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['dozen', 12],
]);

const SMALL_WORD = [...SMALL.keys()].filter((word) => word !== 'dozen').join('|');

/** A number in digits, with its scale word, or one written out. Used with the flags `i` and `u`. */
export const NUMBER = [
  String.raw`\d{1,3}(?:,\d{2,3})+(?:\.\d+)?(?:[ \u00a0-]?(?:hundred|thousand|million|billion|trillion|mn|bn|lakh|crore)\b)?`,
  String.raw`\d+(?:\.\d+)?(?:[ \u00a0-]?(?:hundred|thousand|million|billion|trillion|mn|bn|lakh|crore)\b|[mk]\b)?`,
  String.raw`(?:a|an|${SMALL_WORD})(?:[ -](?:${SMALL_WORD}|hundred|thousand|million|billion|trillion|lakh|crore|dozen|and(?=[ ](?:${SMALL_WORD})\b)))+\b`,
  String.raw`(?:${SMALL_WORD})\b`,
].join('|');

const inDigits = (words: string): number | null => {
  const match = /^(\d[\d,]*(?:\.\d+)?)[ \u00a0-]?([a-z]*)$/.exec(words);
  if (!match) return null;
  const value = Number((match[1] as string).replaceAll(',', ''));
  const scale = match[2] ? SCALES[match[2]] : 1;
  return scale === undefined ? null : rounded(value * scale);
};

/** 2.3 million is 2300000, not 2299999.9999999995. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** The value of `words`, which match {@link NUMBER}; null when they are no number after all ("a and"). */
export const numberOf = (words: string): number | null => {
  const lower = words.toLowerCase().trim();
  if (/^\d/.test(lower)) return inDigits(lower);
  let total = 0;
  let group = 0;
  for (const word of lower.split(/[\s-]+/)) {
    const small = SMALL.get(word);
    const scale = SCALES[word];
    if (word === 'a' || word === 'an') group = 1;
    else if (word === 'dozen') group = (group || 1) * 12;
    else if (small !== undefined) group += small;
    else if (scale === 100) group = (group || 1) * 100;
    else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
    } else if (word !== 'and') return null;
  }
  return total + group;
};
