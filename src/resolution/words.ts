/** Closed lists of English words that the rules of resolution turn on. All tests are on lower case unless said otherwise. */

const oneOf = (list: string): RegExp => new RegExp(`^(?:${list.trim().split(/\s+/).join('|')})$`, 'i');

/** Nouns for a person by office, trade or standing. */
const ROLES = `minister premier president chancellor king queen prince princess emir sultan pope sheikh ayatollah imam
  spokesman spokeswoman spokesperson ambassador envoy diplomat consul secretary undersecretary governor mayor senator
  congressman congresswoman lawmaker legislator representative deputy mp speaker leader chief head chairman chairwoman chairperson
  chair director ceo founder owner manager commissioner coordinator officer official general admiral colonel major captain lieutenant
  commander sergeant brigadier marshal inspector superintendent judge justice magistrate prosecutor attorney lawyer counsel
  analyst expert professor scholar academic researcher scientist historian economist journalist reporter correspondent editor
  editor-in-chief writer author columnist activist dissident campaigner advocate organizer priest bishop archbishop cardinal pastor
  rabbi cleric mufti doctor physician nurse teacher student farmer businessman businesswoman entrepreneur trader worker
  soldier fighter militant rebel guerrilla warlord gunman attacker suspect defendant convict prisoner victim witness resident
  villager citizen candidate member adviser advisor aide assistant counterpart negotiator mediator observer treasurer
  vice-president vice-chancellor rapporteur administrator attorney-general secretary-general director-general ombudsman protector
  councillor councilor registrar auditor controller superintendent chieftain elder mec pm premier-designate fisherman
  son daughter brother sister father mother wife husband widow uncle nephew cousin man woman boy girl mum
  actor actress singer artist filmmaker director-general chef coach player captain trainer poet`;
const ROLE = oneOf(ROLES);
const ROLE_IN = new RegExp(`(?<![\\p{L}-])(?:${ROLES.trim().split(/\s+/).join('|')})(?![\\p{L}])`, 'iu');

export const isRole = (word: string): boolean => ROLE.test(word.replace(/[’']s$/, ''));
export const hasRole = (words: string): boolean => ROLE_IN.test(words);
/** Nouns for a body that speaks or acts as one. */
export const isBody = (word: string): boolean =>
  /^(?:government|regime|administration|cabinet|kremlin|ministry|department|office|bureau|agency|authority|commission|committee|council|parliament|senate|congress|assembly|knesset|court|tribunal|judiciary|prosecution|police|army|military|navy|force|guard|embassy|consulate|mission|party|coalition|alliance|union|federation|association|society|organi[sz]ation|foundation|institute|institution|university|college|school|hospital|company|firm|corporation|bank|fund|group|movement|network|newspaper|paper|magazine|outlet|channel|broadcaster|station|airline|club|league|team|board|chamber|church|syndicate|secretariat|directorate|presidency|municipality|city|state|country|nation|kingdom|republic|centre|center|observatory|watchdog|service|services|mission|taliban|opposition)$/i.test(
    word,
  );

/** Nouns without a plural s for a set of people. */
export const isPeople = (word: string): boolean =>
  /^(?:people|men|women|children|police|troops|personnel|staff|public|community|population|diaspora|crowd|family|youth|media|press|delegation|clergy|majority|minority|many|some|most|others|both|all|several|few|two|three|four|five|dozens|hundreds|thousands|millions|businessmen|fishermen|policemen|congressmen|gunmen|tribesmen)$/i.test(
    word,
  );

/** Things that tell: a report speaks, and is nobody. */
export const isText = (word: string): boolean =>
  /^(?:report|statement|study|survey|poll|document|letter|article|data|figures|statistics|law|constitution|resolution|communique|communiqué|release|post|tweet|text|bill|source|sources)$/i.test(
    word,
  );

export const isPlural = (word: string): boolean =>
  isPeople(word) || (/[^s'’]s$/i.test(word) && !/(?:us|is|ics|news)$/i.test(word));

/** Honorifics: part of a name's titles, and no role. */
export const isHonorific = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|lord|lady|hon|rev|fr|sr|st|madam|madame|mme|monsieur|sayyid|hajj|haji|justice|gen|col|maj|capt|lt|sgt|brig|adm|sen|rep|gov|pres|brigadier|lieutenant|major|colonel|general|president|minister|premier|professor|doctor|chief|king|queen|prince|princess|pope|sheikh|imam|ayatollah|emir|pm)\.?$/i.test(
    word,
  );

/** Small words that may stand inside a title: "Minister of Roads and Highways". */
export const isJoint = (word: string): boolean =>
  /^(?:of|for|and|the|to|de|du|des|del|da|&|in|on)$/i.test(word);

/** Words in lower case that may stand before a role noun. */
export const isQualifier = (word: string): boolean =>
  /^(?:former|ex|then|late|acting|deputy|vice|senior|chief|first|second|prime|foreign|interior|defen[cs]e|finance|health|prominent|veteran|retired|incumbent|outgoing|incoming|newly|elected|opposition|ruling|party|party's|human|rights|police|army|military|government|state|local|provincial|regional|district|top|leading|public|press|media|political|economic|executive|general|permanent|special|national|federal|cabinet|trade|union|news|fellow|legal)$/i.test(
    word,
  );

/** Prepositions after which a name belongs to the noun before it: "supporters of John Smith". */
export const isPreposition = (word: string): boolean =>
  /^(?:of|in|at|from|to|for|by|with|against|on|under|near|about|between|among|over|behind|around|including|without|within|outside|inside|after|before|like|than)$/i.test(
    word,
  );

export type Person = 'first' | 'second' | 'third';
export interface Pronoun {
  readonly person: Person;
  readonly number: 'one' | 'many';
  readonly gender: 'he' | 'she' | null;
  /** `it` and its forms: no person. */
  readonly thing: boolean;
}

const pronoun = (
  person: Person,
  number: 'one' | 'many',
  gender: 'he' | 'she' | null = null,
  thing = false,
): Pronoun => ({
  person,
  number,
  gender,
  thing,
});

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...['he', 'him', 'his', 'himself'].map((w): [string, Pronoun] => [w, pronoun('third', 'one', 'he')]),
  ...['she', 'her', 'hers', 'herself'].map((w): [string, Pronoun] => [w, pronoun('third', 'one', 'she')]),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((w): [string, Pronoun] => [
    w,
    pronoun('third', 'many'),
  ]),
  ...['it', 'its', 'itself'].map((w): [string, Pronoun] => [w, pronoun('third', 'one', null, true)]),
  ...['i', 'me', 'my', 'mine', 'myself'].map((w): [string, Pronoun] => [w, pronoun('first', 'one')]),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((w): [string, Pronoun] => [w, pronoun('first', 'many')]),
  ...['you', 'your', 'yours', 'yourself', 'yourselves'].map((w): [string, Pronoun] => [
    w,
    pronoun('second', 'one'),
  ]),
]);

/** The pronoun that `words` are, all of them; "US" in capitals is none. */
export const pronounOf = (words: string): Pronoun | null =>
  words === 'US' || words === 'IT' ? null : (PRONOUNS.get(words.toLowerCase()) ?? null);

export const isRelative = (words: string): boolean => /^(?:who|which|that|whom|whose)$/i.test(words);
