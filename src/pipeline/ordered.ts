/**
 * Runs `run` on every item of `source`, at most `width` at a time, and gives the results in the order of the items,
 * each as soon as it and all before it are done. Never holds more than `width` results, and never waits for the
 * source while a result is ready, so that a slow feed gets its answers line by line. An error of the source is
 * thrown after the results of the items before it.
 */
export async function* mapOrdered<In, Out>(
  source: AsyncIterable<In>,
  width: number,
  run: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const items = source[Symbol.asyncIterator]();
  const pending: Promise<Out>[] = [];
  let coming: Promise<Arrival<In>> | null = arrival(items);
  try {
    while (true) {
      const head = pending[0];
      // An item wins a tie: keeping the readers busy comes before handing out results.
      const first: Arrival<In> | null = await firstOf(
        coming,
        head?.then(() => null),
      );
      if (first === null) {
        yield await (pending.shift() as Promise<Out>);
      } else if ('item' in first) {
        pending.push(heldBack(run(first.item)));
        coming = null;
      } else {
        while (pending.length > 0) yield await (pending.shift() as Promise<Out>);
        if (first.error !== undefined) throw first.error;
        return;
      }
      if (pending.length < width) coming ??= arrival(items);
    }
  } finally {
    items.return?.().catch(() => {}); // not awaited: a source that waits for its input would hold us up
  }
}

type Arrival<In> = { readonly item: In } | { readonly error: unknown };

/** The next item of the source; or its end, with the error that ended it or `undefined`. Never rejects. */
const arrival = <In>(items: AsyncIterator<In>): Promise<Arrival<In>> =>
  items.next().then(
    (result) => (result.done ? { error: undefined } : { item: result.value }),
    (error: unknown) => ({ error: error ?? new Error('the source ended without a reason') }),
  );

/** Races only what is there: a promise that never settles would gather reactions for as long as the run lasts. */
const firstOf = <A, B>(a: Promise<A> | null, b: Promise<B> | undefined): Promise<A | B> =>
  Promise.race([...(a ? [a] : []), ...(b ? [b] : [])]);

/** A failure is thrown when its turn comes, and must not count as unhandled until then. */
const heldBack = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => {});
  return promise;
};
