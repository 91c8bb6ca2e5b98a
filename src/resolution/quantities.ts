import type { Quantity } from '../record/types.js';
import type { Span } from '../text/span.js';
import { NUMBER, numberOf } from './numbers.js';

type Bound = Quantity['bound'];

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:up to|as many as|as much as|no more than|not more than|at most|a maximum of)$/i, 'up-to'],
  [/^(?:at least|no fewer than|no less than|not less than|a minimum of)$/i, 'at-least'],
  [/^(?:more than|over|above|upwards of|in excess of)$/i, 'more-than'],
  [/^(?:less than|fewer than|under|below)$/i, 'less-than'],
  [/^(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to)$/i, 'about'],
];
const BOUND_WORDS =
  'up to|as many as|as much as|no more than|not more than|at most|a maximum of|at least|no fewer than|no less than|not less than|a minimum of|more than|over|above|upwards of|in excess of|less than|fewer than|under|below|about|around|some|nearly|almost|roughly|approximately|an estimated|close to';

/** Currency signs and words, to ISO 4217; a bare "dollar" or "pound" is left open. */
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:US\$|U\.S\. dollars?|US dollars?)$/i, 'USD'],
  [/^(?:€|euros?)$/i, 'EUR'],
  [/^(?:£)$/i, 'GBP'],
  [/^(?:₹)$/i, 'INR'],
  [/^(?:\$|dollars?)$/i, 'dollar'],
  [/^(?:pounds?)$/i, 'pound'],
  [/^(?:¥|yen)$/i, 'yen'],
  [/^(?:yuan)$/i, 'CNY'],
  [/^(?:rupees?)$/i, 'rupee'],
  [/^(?:roubles?|rubles?)$/i, 'ruble'],
  [/^(?:francs?)$/i, 'franc'],
  [/^(?:rand)$/i, 'ZAR'],
  [/^(?:pesos?)$/i, 'peso'],
];

/** What the simple rules count: people by what they are, and arms. Anything else that is counted is left alone. */
const PEOPLE =
  'people|persons?|civilians?|soldiers?|troops|officers?|policemen|fighters?|militants?|rebels?|protesters?|demonstrators?|children|women|men|students?|workers?|refugees?|migrants?|prisoners?|hostages?|detainees?|journalists?|lawmakers?|deputies|ministers?|diplomats?|residents?|families|victims|patients|members|citizens?|villagers?|staff|employees?|observers?|peacekeepers?|suspects?|dead|wounded|injured|others?';
const ARMS =
  'missiles?|rockets?|drones?|tanks?|aircraft|warplanes?|jets?|helicopters?|ships?|vessels?|bombs?|shells?|rounds|warheads?|rifles?|weapons?|mines?|vehicles?|trucks?|boats?|embassies|houses|homes|villages|tonnes?|tons?|barrels?|kilomet(?:er|re)s?|km|miles?|hectares?';
const SIGN = String.raw`US\$|[$€£¥₹]`;
const COINS = 'euros?|dollars?|US dollars?|pounds?|yen|yuan|rupees?|roubles?|rubles?|francs?|rand|pesos?';

const PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?<between>between|from)[ ])?(?:(?<bound>${BOUND_WORDS})[ ])?` +
    String.raw`(?<sign>${SIGN})?(?<![\p{L}\p{N}])(?<low>${NUMBER})` +
    `(?:(?:[ ]?[-–][ ]?|[ ](?:to|and|or)[ ])(?:${SIGN})?(?<high>${NUMBER}))?` +
    String.raw`(?:(?<percent>[ ]?%|[ ]per[ ]?cents?\b|[ ]percentage points?\b|[ ]percent\b)|[ ](?<coin>${COINS})\b|` +
    String.raw`[ ](?<counted>(?:(?:\p{Ll}[\p{Ll}-]*|\p{Lu}[\p{L}-]*)[ ]){0,2}?(?:${PEOPLE}|${ARMS})(?![\p{L}\p{N}])))?`,
  'giu',
);

/** "40 percent of its oil": the noun phrase after "of", as far as it is plain. */
const OF = /^ of ((?:(?:the|its|their|his|her|all|a|an|our) )?[\p{L}\p{N}'’-]+(?: [\p{L}'’-]+)?)/u;
const OF_STOP =
  / (?:that|which|who|in|on|at|by|from|to|and|or|is|are|was|were|has|have|had|as|for|with|this|last|next|there|here|abroad|again|annually|daily|alone)$/;

const ofAfter = (text: string, at: number): Span | null => {
  const match = OF.exec(text.slice(at, at + 80));
  if (!match) return null;
  const words = (match[1] as string).replace(OF_STOP, '');
  return { start: at + 4, end: at + 4 + words.length };
};

/** The last word of what is counted, in the singular where the rule is plain: "Israeli soldiers" counts "soldier". */
const unitOf = (counted: string): string => {
  const last = (counted.split(' ').at(-1) as string).toLowerCase();
  if (/^(?:people|children|women|men|families|deputies|embassies|policemen)$/.test(last))
    return {
      people: 'person',
      children: 'child',
      women: 'woman',
      men: 'man',
      families: 'family',
      deputies: 'deputy',
      embassies: 'embassy',
      policemen: 'policeman',
    }[last] as string;
  return /(?:ss|staff|troops|others)$/.test(last) ? last : last.replace(/s$/, '');
};

const boundOf = (words: string | undefined, high: string | undefined): Bound => {
  if (high !== undefined) return 'range';
  return BOUNDS.find(([pattern]) => words !== undefined && pattern.test(words))?.[1] ?? 'exact';
};

const limitsOf = (
  bound: Bound,
  low: number,
  high: number | null,
): { min: number | null; max: number | null } => {
  if (bound === 'up-to' || bound === 'less-than') return { min: null, max: low };
  if (bound === 'at-least' || bound === 'more-than') return { min: low, max: null };
  return { min: low, max: high ?? low };
};

type Groups = { readonly [name: string]: string | undefined };

const unitIn = (groups: Groups): string | null => {
  if (groups.percent !== undefined) return /point/.test(groups.percent) ? 'percentage point' : 'percent';
  const money = groups.coin ?? groups.sign;
  if (money !== undefined)
    return CURRENCIES.find(([pattern]) => pattern.test(money))?.[1] ?? money.toLowerCase();
  return groups.counted === undefined ? null : unitOf(groups.counted);
};

/** A range shares its scale: in "5 to 10 million" the five are millions too. */
const SCALE_WORD = /[ \u00a0-]?(?:hundred|thousand|million|billion|trillion|mn|bn|lakh|crore)$/i;

const quantityFrom = (text: string, offset: number, match: RegExpExecArray): Quantity | null => {
  const groups: Groups = match.groups ?? {};
  const unit = unitIn(groups);
  if (unit === null) return null;
  const lowWords = groups.low as string;
  const scale = groups.high && !SCALE_WORD.test(lowWords) ? (SCALE_WORD.exec(groups.high)?.[0] ?? '') : '';
  const low = numberOf(/^\d/.test(lowWords) ? lowWords + scale : lowWords);
  const high = groups.high === undefined ? null : numberOf(groups.high);
  if (low === null || (groups.high !== undefined && (high === null || high < low))) return null;
  const skipped = groups.between && groups.high === undefined ? groups.between.length + 1 : 0;
  const start = offset + match.index + skipped;
  const end = offset + match.index + match[0].length;
  const bound = boundOf(groups.bound, groups.high);
  const counted = groups.counted;
  const of = counted === undefined ? ofAfter(text, end) : { start: end - counted.length, end };
  const said =
    groups.bound && bound !== 'range' ? `"${groups.bound}" makes it ${bound}` : `no word of limit: ${bound}`;
  return { start, end, ...limitsOf(bound, low, high), bound, unit, of, why: [said] };
};

/** Quantities that plain rules are sure of: percent, money, and counts of people and arms, one sentence at a time. */
export const quantitiesOf = (text: string, sentences: readonly Span[]): readonly Quantity[] =>
  sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    return [...words.matchAll(PATTERN)]
      .map((match) => quantityFrom(text, sentence.start, match as RegExpExecArray))
      .filter((quantity) => quantity !== null);
  });
