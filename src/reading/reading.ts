import type { Document } from '../document/types.js';
import type { ReaderModel } from '../model/reader.js';
import { sentencesOf } from '../text/sentences.js';
import { attributionsOf } from './attributions.js';
import { eventsOf } from './events.js';
import { namesOf } from './names.js';
import type { Reading } from './types.js';

/** Reads a document: the model's scores, decoded into spans over the untouched text. */
export const makeReading = async (document: Document, model: ReaderModel): Promise<Reading> => {
  const scores = await model.scoresOf(document.text);
  return {
    document,
    sentences: sentencesOf(document.text),
    names: namesOf(document.text, scores, model.description),
    attributions: attributionsOf(document.text, scores),
    events: eventsOf(document.text, scores, model.description),
    model: model.name,
  };
};
