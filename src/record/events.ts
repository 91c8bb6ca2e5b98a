import type { Genre } from '../document/types.js';
import type { Resolved, ResolvedEvent } from '../resolution/types.js';
import { type Act, actsOf, stageOf, type Told } from './merge.js';
import { isAuthority, standingOf } from './standing.js';
import type { Argument, Entity, Event, Evidence, Statement } from './types.js';
import { standpoints } from './words.js';

const entitiesIn = (event: ResolvedEvent, role: Argument['role']): readonly string[] =>
  event.arguments.filter((argument) => argument.role === role).map(({ entity }) => entity);

const evidenceOf = ({ event, standpoint }: Told): Evidence => ({
  statement: standpoint.statement,
  trigger: event.mention.trigger,
  sentence: event.sentence,
});

/** First mention of each entity in each role, over all tellings. */
const argumentsOf = (act: Act): readonly Argument[] => {
  const kept: Argument[] = [];
  for (const { event } of act)
    for (const argument of event.arguments)
      if (!kept.some((known) => known.role === argument.role && known.entity === argument.entity))
        kept.push(argument);
  return kept;
};

const speaksFor = (speaker: Entity, actor: Entity): boolean => {
  if (speaker.id === actor.id) return true;
  const role = speaker.role?.toLowerCase() ?? '';
  if (actor.type !== 'person' && role !== '' && role.includes(actor.name.toLowerCase())) return true;
  const official =
    isAuthority(speaker.sector) && speaker.country !== null && speaker.country === actor.country;
  return official && (actor.type === 'state' || (actor.type !== 'person' && isAuthority(actor.sector)));
};

interface Houses {
  readonly genre: Genre;
  readonly publisher: string | null;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly statements: ReadonlyMap<string, Statement>;
}

const standingFor = (
  houses: Houses,
  act: Act,
  stance: Event['word']['stance'],
  actors: readonly string[],
): Event['standing'] => {
  const { by } = (act[0] as Told).standpoint.word;
  const { genre, publisher } = houses;
  const acting = actors.flatMap((id) => houses.entities.get(id) ?? []);
  if (by === 'publication') {
    const house = publisher?.toLowerCase() ?? null;
    const speaksForActor = house !== null && acting.some((actor) => house.includes(actor.name.toLowerCase()));
    return standingOf({ stance, word: 'publication', genre, speaksForActor, sector: [] });
  }
  const speaker = houses.entities.get(houses.statements.get(by)?.speaker?.entity ?? '');
  if (!speaker)
    return standingOf({
      stance,
      word: 'statement without speaker',
      genre,
      speaksForActor: false,
      sector: [],
    });
  const speaksForActor = acting.some((actor) => speaksFor(speaker, actor));
  return standingOf({ stance, word: 'speaker', genre, speaksForActor, sector: speaker.sector });
};

/** A probability as records carry it: within 0 and 1, two decimals. */
export const rounded = (score: number): number => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;

const eventFrom = (houses: Houses, act: Act, id: string): Event => {
  const first = act[0] as Told;
  const { mention } = first.event;
  const args = argumentsOf(act);
  const of = (role: Argument['role']): readonly string[] =>
    args.filter((a) => a.role === role).map((a) => a.entity);
  const actors = of('actor');
  const told = act.length > 1 ? [`told ${act.length} times in the article: one act`] : [];
  return {
    id,
    type: mention.type,
    mode: act.map((t) => t.event.mention.mode).find((mode) => mode !== null) ?? null,
    contexts: [],
    trigger: mention.trigger,
    actors,
    recipients: of('recipient'),
    place: act.map((t) => t.event.place).find((place) => place !== null) ?? null,
    arguments: args,
    time: act.map((t) => t.event.time).find((time) => time !== null) ?? null,
    stage: stageOf(act),
    word: first.standpoint.word,
    standing: standingFor(houses, act, first.standpoint.word.stance, actors),
    evidence: act.map(evidenceOf),
    disputes: [],
    score: rounded(Math.max(...act.map((t) => t.event.mention.score))),
    why: [...new Set(act.flatMap((t) => [...t.standpoint.why, ...t.event.why])), ...told],
  };
};

const shares = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));

/** What a denial disputes: the acts of the same type, actors and recipients that somebody says did happen. */
const disputed = (event: Event, events: readonly Event[]): readonly string[] =>
  event.word.stance !== 'denies'
    ? []
    : events
        .filter(
          (other) => other.type === event.type && other.stage !== 'absent' && other.word.stance !== 'denies',
        )
        .filter((other) => shares(other.actors, event.actors) && shares(other.recipients, event.recipients))
        .map((other) => other.id);

/** Events `v1`, `v2` ... in text order: tellings merged, each on its word, with its standing. Spans are UTF-16. */
export const eventsOf = (resolved: Resolved, statements: readonly Statement[]): readonly Event[] => {
  const { document } = resolved.reading;
  const standpointOf = standpoints(document.text, statements);
  const told = resolved.events.map(
    (event): Told => ({
      event,
      standpoint: standpointOf(event),
      actors: entitiesIn(event, 'actor'),
      recipients: entitiesIn(event, 'recipient'),
      trigger: document.text.slice(event.mention.trigger.start, event.mention.trigger.end).toLowerCase(),
    }),
  );
  const houses: Houses = {
    genre: document.genre,
    publisher: document.publisher,
    entities: new Map(resolved.entities.map((entity) => [entity.id, entity])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
  };
  const events = actsOf(told).map((act, i) => eventFrom(houses, act, `v${i + 1}`));
  return events.map((event) => ({ ...event, disputes: disputed(event, events) }));
};
