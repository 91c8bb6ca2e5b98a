import type { Attribution } from '../reading/types.js';
import type { Span } from '../text/span.js';
import type { Draft } from './book.js';
import type { Reference, Scene } from './scene.js';
import type { ResolvedStatement } from './types.js';
import { note, refer } from './who.js';

/** A statement whose speaker is still a draft. */
export interface Told extends Omit<ResolvedStatement, 'speaker'> {
  readonly speaker: { readonly draft: Draft; readonly words: Span } | null;
}

const spanOf = (attribution: Attribution): Span => {
  const parts = [attribution.source, attribution.cue, ...attribution.content].filter((part) => part !== null);
  return { start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) };
};

/**
 * "A said that B said": what B says is told inside. A statement is resolved after the one around it, so that "I" knows its
 * speaker; otherwise in text order of the source, so that "he" looks back on those who spoke before.
 */
const readingOrder = (attributions: readonly Attribution[]): readonly Attribution[] =>
  [...attributions].sort((a, b) => spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end);

const byRule = (scene: Scene, attribution: Attribution): Reference | null => {
  if (attribution.source) return refer(scene, attribution.source, 'speaker')[0] ?? null;
  return null;
};

const tellOne = (scene: Scene, attribution: Attribution): Told => {
  const reference = byRule(scene, attribution);
  const why = reference
    ? [reference.why]
    : [attribution.source ? 'no rule says whom the source stands for' : 'the text names no source'];
  if (reference) {
    note(scene, reference);
    scene.told.push({ draft: reference.draft, content: attribution.content, span: spanOf(attribution) });
  }
  const speaker = reference ? { draft: reference.draft, words: reference.words } : null;
  return {
    source: attribution.source,
    speaker,
    cue: attribution.cue,
    content: attribution.content,
    score: attribution.score,
    why,
  };
};

/** Finds the speaker of every attribution. */
export const resolveStatements = (scene: Scene, attributions: readonly Attribution[]): readonly Told[] =>
  readingOrder(attributions)
    .map((attribution) => tellOne(scene, attribution))
    .sort((a, b) => startOf(a) - startOf(b));

const startOf = (told: Told): number =>
  Math.min(...[told.source, told.cue, ...told.content].filter((s) => s !== null).map((s) => s.start));
