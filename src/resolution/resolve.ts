import type { Gazetteer } from '../gazetteer/types.js';
import type { Reading } from '../reading/types.js';
import type { Argument } from '../record/types.js';
import { quotationsOf } from '../text/quotations.js';
import { type Act, resolveAct } from './acts.js';
import { type Draft, type Entry, openBook } from './book.js';
import { castNames } from './cast.js';
import { coverOf } from './cover.js';
import { datelineOf } from './dateline.js';
import { entitiesOf } from './entities.js';
import { homeOf, ranked, withToponyms } from './home.js';
import { knowledgeOf } from './knowledge.js';
import { quantitiesOf } from './quantities.js';
import type { Scene } from './scene.js';
import { resolveStatements, type Told } from './speakers.js';
import { anchorOf, timesOf } from './times.js';
import { countriesByDraft, placeFrom, toponymsOf } from './toponyms.js';
import type { Resolved, ResolvedEvent, ResolvedStatement } from './types.js';

const sceneOf = (reading: Reading, gazetteer: Gazetteer): Scene => {
  const { text } = reading.document;
  return {
    text,
    sentences: reading.sentences,
    names: [...reading.names].sort((a, b) => a.start - b.start || b.end - a.end),
    quotations: quotationsOf(text),
    book: openBook(),
    knowledge: knowledgeOf(gazetteer, text, reading.names),
    told: [],
  };
};

const statementOf = (told: Told, idOf: (draft: Draft) => string): ResolvedStatement => ({
  ...told,
  speaker: told.speaker && { entity: idOf(told.speaker.draft), ...told.speaker.words },
});

const eventOf = (act: Act, idOf: (draft: Draft) => string): ResolvedEvent => ({
  ...act,
  arguments: act.arguments.map(
    ({ role, draft, start, end }): Argument => ({ role, entity: idOf(draft), start, end }),
  ),
  place: placeOf(act, idOf),
});

/** Acts that happen where they are told: their place may be the dateline's. A visit is where it goes to. */
const TOLD_HERE: ReadonlySet<string> = new Set([
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'SUPPORT',
  'AGREE',
  'CONSULT',
]);

const atDateline = (act: Act, dateline: Entry | null): Act => {
  const { type, mode } = act.mention;
  if (!dateline || act.arguments.some(({ role }) => role === 'place')) return act;
  if (!TOLD_HERE.has(type) || mode === 'visit' || mode === 'phone') return act;
  const { draft, start, end } = dateline;
  return {
    ...act,
    arguments: [...act.arguments, { role: 'place', draft, start, end }],
    why: [...act.why, `place: the dateline ${draft.name}`],
  };
};

const placeOf = (act: Act, idOf: (draft: Draft) => string): string | null => {
  const place = act.arguments.find(({ role }) => role === 'place');
  return place ? idOf(place.draft) : null;
};

/**
 * Resolves one reading: who everybody is, who speaks, who does what to whom, where and when, and how much.
 *
 * Pure: the same reading and gazetteer give the same value. Spans stay UTF-16. Unknown stays null; each decision says why.
 */
export const resolve = (reading: Reading, gazetteer: Gazetteer): Resolved => {
  const scene = sceneOf(reading, gazetteer);
  castNames(scene);
  const told = resolveStatements(scene, reading.attributions);
  const events = [...reading.events].sort(
    (a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end,
  );
  const times = timesOf(scene.text, reading.sentences, anchorOf(reading.document));
  const contents = coverOf(reading.attributions.flatMap((attribution) => attribution.content));
  const facts = { times, contents, triggers: events.map((event) => event.trigger) };
  const dateline = datelineOf(scene);
  const acts = events.map((event) => atDateline(resolveAct(scene, event, facts), dateline));
  const { counts } = scene.knowledge;
  const toponyms = toponymsOf(
    scene,
    gazetteer,
    ranked(counts).map(([country]) => country),
  );
  const countries = countriesByDraft(toponyms);
  const { entities, idOf } = entitiesOf(
    scene.book.drafts,
    scene.knowledge,
    (draft) => countries.get(draft) ?? null,
    homeOf(withToponyms(counts, toponyms)),
  );
  return {
    reading,
    entities,
    statements: told.map((one) => statementOf(one, idOf)),
    events: acts.map((act) => eventOf(act, idOf)),
    places: toponyms.map((toponym) => placeFrom(toponym, idOf)),
    times,
    quantities: quantitiesOf(scene.text, reading.sentences),
  };
};
