import type { Document } from '../document/types.js';
import type { ReaderModel } from '../model/reader.js';
import { sentencesOf } from '../text/sentences.js';
import type { Span } from '../text/span.js';
import { attributionsOf } from './attributions.js';
import { eventsOf } from './events.js';
import { withoutHeadline } from './headline.js';
import { namesOf } from './names.js';
import { partsOf } from './parts.js';
import type { Attribution, EventMention, NameMention, Reading } from './types.js';

/** UTF-16 units read at once: longer than nearly any article, so that articles are never cut. */
const PART = 200_000;

interface Found {
  readonly names: readonly NameMention[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
}

const readPart = async (text: string, model: ReaderModel): Promise<Found> => {
  const scores = await model.scoresOf(text);
  return {
    names: namesOf(text, scores, model.description),
    attributions: attributionsOf(text, scores, model.description),
    events: eventsOf(text, scores, model.description),
  };
};

/** The same findings with every span moved by `by` units. */
const moved = (found: Found, by: number): Found => {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    names: found.names.map(move),
    attributions: found.attributions.map((attribution) => ({
      ...attribution,
      source: attribution.source && move(attribution.source),
      cue: attribution.cue && move(attribution.cue),
      content: attribution.content.map(move),
    })),
    events: found.events.map((event) => ({
      ...event,
      trigger: move(event.trigger),
      actors: event.actors.map(move),
      recipients: event.recipients.map(move),
      place: event.place && move(event.place),
    })),
  };
};

/** Reads a document: the model's scores, decoded into spans over the untouched text; at most `part` units at once. */
export const makeReading = async (document: Document, model: ReaderModel, part = PART): Promise<Reading> => {
  const { text } = document;
  const parts: Found[] = [];
  for (const { start, end } of partsOf(text, part))
    parts.push(moved(await readPart(text.slice(start, end), model), start));
  return {
    document,
    sentences: sentencesOf(text),
    names: parts.flatMap(({ names }) => names),
    attributions: withoutHeadline(
      document,
      parts.flatMap(({ attributions }) => attributions),
    ),
    events: parts.flatMap(({ events }) => events),
    model: model.name,
  };
};
