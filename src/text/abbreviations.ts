/** The words before a full stop that news writes short, by what a stop after them means. Lower case, without the stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** A name follows: "Gen. Smith", "Mt. Everest". A sentence never ends here. */
export const TITLES = words(
  `mr mrs ms messrs mme mlle dr prof gen lt col maj capt cmdr cdr cpl sgt pvt adm brig commo det insp supt amb gov sen
  rep reps sens pres rev hon fr msgr sr st ste mt ft vs e.g i.e cf viz lt.gen maj.gen brig.gen lt.col`,
);

/** A number follows: "No. 10", "pp. 3-4"; before anything else the stop ends the sentence. */
export const BEFORE_NUMBER = words(
  'no nos art arts sec fig figs vol vols ch para paras pp p c ca approx est tel ext',
);

/** Months and days: a sentence may end here, but not before a number or another of them. */
export const CALENDAR = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** A sentence may end here, and usually does not: it does before a word that only begins sentences. */
export const SUFFIXES = words(
  `inc corp co ltd llc plc bros jr esq etc al ave blvd rd hwy dept univ assn gov't govt int'l intl min max avg
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ont que alta b.c ph.d m.d b.a m.a d.c l.a n.y n.j n.c s.c n.h n.m r.i w.va a.k.a`,
);

/** Capitalised words that begin sentences and no names: after an abbreviation they show that a sentence ended. */
export const STARTERS = words(
  `the a an this that these those he she it they we i you his her its their our my your there here
  in on at by for from with without after before during since until under over between among against about as if
  when while where who what which why how although though because but and or nor so yet however meanwhile moreover
  also then now today yesterday tomorrow earlier later last next some many most several both all each no not one two
  asked according despite instead still even only once such other another more`,
);

/** What may follow a time of day in the same sentence: "5 p.m. Tuesday", "9 a.m. GMT". */
export const AFTER_CLOCK =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)|^[A-Z]{2,4}\b|^(?:Eastern|Central|Pacific|Mountain|Moscow|Beijing|London|Local)\b/;
