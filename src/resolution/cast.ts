import type { NameMention } from '../reading/types.js';
import type { EntityType } from '../record/types.js';
import type { Span } from '../text/span.js';
import type { Draft } from './book.js';
import { groupNames, type NameGroup } from './names.js';
import { type Scene, sentenceAt } from './scene.js';
import { appositionAfter, appositionBefore, descriptor, titleBefore } from './titles.js';
import { stateDraft } from './who.js';

const typeOf = (label: NameMention['label']): EntityType => {
  if (label === 'Person') return 'person';
  if (label === 'Organization' || label === 'Facility') return 'organization';
  return label === 'Location' ? 'place' : 'other';
};

/** He or she by the words beside the name: "Mr", "Mrs", "spokeswoman", "Queen". */
const genderIn = (words: string): 'he' | 'she' | null => {
  if (
    /\b(?:mrs|ms|miss|madam|mme|dame|lady|queen|princess|\p{L}+woman|mother|wife|widow|sister|daughter|actress|businesswoman)\b/iu.test(
      words,
    )
  )
    return 'she';
  return /\b(?:mr|sir|lord|king|prince|sheikh|\p{L}{3,}sman|father|husband|brother|son|ayatollah|imam|bishop|businessman)\b/iu.test(
    words,
  )
    ? 'he'
    : null;
};

const titleSpan = (scene: Scene, mention: Span): Span | null => {
  const inside = /^(?:\p{L}+\.?\s+)/u.exec(scene.text.slice(mention.start, mention.end));
  const sentence = sentenceAt(scene, mention.start);
  const from = Math.min(sentence.start, mention.start);
  return (
    titleBefore(scene.text, from, mention.start) ??
    (inside ? titleBefore(scene.text, mention.start, mention.start + inside[0].length) : null)
  );
};

const describeAt = (scene: Scene, draft: Draft, mention: Span): void => {
  const sentence = sentenceAt(scene, mention.start);
  const found = [
    ['title', titleSpan(scene, mention)],
    ['apposition', appositionAfter(scene.text, mention.end, sentence.end)],
    ['apposition', appositionBefore(scene.text, sentence.start, mention.start)],
  ] as const;
  for (const [how, span] of found) {
    if (!span) continue;
    const told = descriptor(scene.text, span, how);
    if (!draft.descriptors.some((d) => d.words === told.words)) draft.descriptors.push(told);
    draft.gender ??= genderIn(told.words);
  }
};

/** Names of people, bodies and places become drafts; a country's name is its state. Nationality words wait for a use. */
const draftFor = (scene: Scene, group: NameGroup): Draft => {
  const state = group.label === 'Person' ? null : scene.knowledge.state(group.name);
  if (state?.how === 'state') return stateDraft(scene, state.country, group.name);
  const type = typeOf(group.label);
  return scene.book.add({
    name: group.name,
    type,
    descriptors: [],
    why: [...group.why],
    country: null,
    gender: null,
    many: false,
  });
};

/** Fills the book with everybody who is named, each with titles and appositions. */
export const castNames = (scene: Scene): void => {
  const names = scene.names.filter((name) => name.label !== 'NORP');
  const titleOf = (mention: NameMention): string => {
    const span = titleSpan(scene, mention);
    return span ? descriptor(scene.text, span, 'title').words : '';
  };
  for (const group of groupNames(scene.text, names, titleOf)) {
    const draft = draftFor(scene, group);
    for (const mention of group.mentions) {
      scene.book.mention(draft, {
        start: mention.start,
        end: mention.end,
        kind: 'name',
        label: mention.label,
        score: mention.score,
      });
      if (draft.type === 'person') describeAt(scene, draft, mention);
    }
  }
};
