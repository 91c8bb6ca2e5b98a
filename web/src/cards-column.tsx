import { CardView } from './card-view.js';
import type { Card } from './cards.js';
import { rowStyle } from './row-style.js';
import type { Light } from './use-light.js';

interface CardsProps {
  readonly cardsOfBlock: ReadonlyMap<number, readonly Card[]>;
  /** How many cards fit beside each paragraph; all when it was not measured yet. */
  readonly fits: ReadonlyMap<number, number>;
  readonly unfolded: ReadonlySet<number>;
  onUnfold(block: number): void;
  readonly light: Light;
}

/** The cards beside their paragraphs; what does not fit folds to "3 more". */
export const Cards = ({ cardsOfBlock, fits, unfolded, onUnfold, light }: CardsProps) => (
  <aside aria-label="Statements and events">
    {[...cardsOfBlock].map(([block, cards]) => {
      const shown = unfolded.has(block) ? cards.length : (fits.get(block) ?? cards.length);
      const more = cards.length - shown;
      return (
        <div key={block} className="group" data-group={block} style={rowStyle(block)}>
          {cards.map((card, i) => (
            <CardView key={card.id} card={card} folded={i >= shown} light={light} />
          ))}
          <button
            type="button"
            className={more > 0 ? 'unfold' : 'unfold none'}
            onClick={() => onUnfold(block)}
          >
            {more} more
          </button>
        </div>
      );
    })}
  </aside>
);
