import { linesOf } from '../text/lines.js';
import { wordsOf } from '../text/span.js';
import type { Entry } from './book.js';
import type { Scene } from './scene.js';

/** A dateline stands among the first lines, if at all. */
const FIRST = 12;
const AFTER_NAME = /^(?:,\s[^\n–—]{1,40}?)?\s*(?:\([^)\n]{1,30}\)\s*)?(?:–|—|--|-|:|\/)\s/u;

/** The place of a dateline, "CAIRO (Agency) -" or "Baku, 3 May -", as the mention that begins a line; null without one. */
export const datelineOf = (scene: Scene): Entry | null => {
  for (const line of linesOf(scene.text.slice(0, 4000)).slice(0, FIRST)) {
    const entry = scene.book.inside(line).find((one) => one.start === line.start && one.label === 'Location');
    if (!entry) continue;
    const rest = scene.text.slice(entry.end, Math.min(line.end, entry.end + 80));
    const capitals = /^[\p{Lu}\s.'’-]+$/u.test(wordsOf(scene.text, entry));
    if (AFTER_NAME.test(rest) && (capitals || /[–—-]/u.test(rest))) return entry;
  }
  return null;
};
