import type { ArticleRecord, Event, Statement } from '../../src/record/types.js';
import { codePointsOf } from '../../src/text/codepoints.js';
import type { Span } from '../../src/text/span.js';
import { quadOf } from './plover.js';
import type { Mark } from './segments.js';

/** Turns a span of the record (code points) into one of the page (UTF-16). */
export type ToPage = (span: Span) => Span;

/** Made once for a text; the only place on the desk where offsets are converted. */
export const toPageOf = (text: string): ToPage => codePointsOf(text).spanToUtf16;

const marksOfStatement = ({ id, source, speaker, cue, content }: Statement, toPage: ToPage): Mark[] => {
  const mark = (span: Span | null, name: string): Mark[] =>
    span === null ? [] : [{ id, classes: [name], ...toPage(span) }];
  return [
    ...mark(source ?? speaker, 'src'),
    ...mark(cue, 'cue'),
    ...content.flatMap((piece) => mark(piece, 'said')),
  ];
};

/** Every telling is marked, the first and the further ones alike. */
const marksOfEvent = (event: Event, toPage: ToPage): Mark[] => {
  const alleged = event.word.stance === 'alleges' ? ['alleged'] : [];
  const classes = ['ev', quadOf(event.type).mark, event.stage, ...alleged];
  const tellings = [event.trigger, ...event.evidence.map(({ trigger }) => trigger)];
  const byStart = new Map(tellings.map((span) => [`${span.start}-${span.end}`, span]));
  return [...byStart.values()].map((span) => ({ id: event.id, classes, ...toPage(span) }));
};

/** All words of the article that a card speaks of. */
export const marksOf = (record: ArticleRecord, toPage: ToPage): readonly Mark[] => [
  ...record.statements.flatMap((statement) => marksOfStatement(statement, toPage)),
  ...record.events.flatMap((event) => marksOfEvent(event, toPage)),
];
