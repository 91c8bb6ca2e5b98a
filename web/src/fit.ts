/** Heights in pixels. */
export interface Heights {
  /** Of the paragraph that the cards stand beside. */
  readonly room: number;
  readonly cards: readonly number[];
  /** Between two cards. */
  readonly gap: number;
  /** Of the line "3 more". */
  readonly more: number;
}

/** How many cards fit beside their paragraph, leaving room for the line "3 more" when some don't. One always shows. */
export const fitting = ({ room, cards, gap, more }: Heights): number => {
  const whole = cards.reduce((sum, height) => sum + height + gap, -gap);
  if (whole <= room) return cards.length;
  let used = more;
  let shown = 0;
  for (const height of cards) {
    used += height + gap;
    if (used > room && shown > 0) break;
    shown++;
  }
  return shown;
};

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** Measures every group of cards inside `root` against its paragraph: how many of each group's cards fit. */
export const measure = (root: HTMLElement): ReadonlyMap<number, number> => {
  root.classList.add('measuring'); // shows folded cards and the line "3 more" while their heights are read
  const fits = new Map<number, number>();
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    const block = root.querySelector(`[data-block="${group.dataset.group}"]`);
    const more = group.querySelector('.unfold');
    const shown = fitting({
      room: block === null ? 0 : heightOf(block),
      cards: [...group.querySelectorAll('.card')].map(heightOf),
      gap: Number.parseFloat(getComputedStyle(group).rowGap) || 0,
      more: more === null ? 0 : heightOf(more),
    });
    fits.set(Number(group.dataset.group), shown);
  }
  root.classList.remove('measuring');
  return fits;
};
