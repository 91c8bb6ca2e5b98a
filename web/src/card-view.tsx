import type { Card, EventCard, StatementCard } from './cards.js';
import { cardElementId, type Light } from './use-light.js';
import { listed } from './words.js';

const Names = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? <i>nobody named</i> : listed(names);

const StatementFace = ({ card }: { readonly card: StatementCard }) => (
  <>
    <span className="line">
      <span className="who">{card.speaker ?? <i>no source named</i>}</span>
      {card.role !== null && <span className="role">{card.role}</span>}
      <span className="form">{card.form}</span>
    </span>
    <span className="q">{card.quote}</span>
  </>
);

const EventFace = ({ card }: { readonly card: EventCard }) => (
  <>
    <span className="line">
      <span className="kind">{card.mode === null ? card.type : `${card.type} · ${card.mode}`}</span>
      <span className="dyad">
        <Names names={card.actors} /> <span className="to">→</span> <Names names={card.recipients} />
      </span>
      {card.stage !== '' && <span className="stage">{card.stage}</span>}
    </span>
    {card.by !== '' && <span className="by">{card.by}</span>}
  </>
);

/** Opened over what is below it, so that nothing moves. */
const More = ({ card }: { readonly card: Card }) => (
  <span className="more">
    {card.kind === 'event' && card.by !== '' && <span className="by">{card.by}</span>}
    <span className="quote">{card.quote}</span>
    {card.facts.map(([name, words]) => (
      <span key={name} className="fact">
        <span className="label">{name}</span> {words}
      </span>
    ))}
  </span>
);

interface CardViewProps {
  readonly card: Card;
  readonly folded: boolean;
  readonly light: Light;
}

const classesOf = (card: Card, folded: boolean, lit: boolean): string =>
  [
    'card',
    card.kind === 'event' ? `evc ${card.quad.mark}` : 'stc',
    card.kind === 'event' && card.alleged ? 'alleged' : '',
    folded ? 'folded' : '',
    lit ? 'lit' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** One statement or event in one or two lines. A link to its words. */
export const CardView = ({ card, folded, light }: CardViewProps) => (
  <a
    id={cardElementId(card.id)}
    className={classesOf(card, folded, light.lit === card.id)}
    href={`#${card.id}`}
    onMouseEnter={() => light.point(card.id)}
    onMouseLeave={() => light.point(null)}
    onFocus={() => light.activate(card.id)}
    onClick={(event) => {
      event.preventDefault();
      history.replaceState(null, '', `#${card.id}`);
      light.toWords(card.id);
    }}
  >
    {card.kind === 'statement' ? <StatementFace card={card} /> : <EventFace card={card} />}
    <More card={card} />
  </a>
);
