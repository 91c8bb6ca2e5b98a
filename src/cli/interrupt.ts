/** Thrown when the user pressed Ctrl-C; everything that was done until then stays done. */
export class Interrupted extends Error {}

/** The items of `source` until `stop` is aborted, which throws {@link Interrupted} at once, in the middle of an item too. */
export async function* untilStopped<T>(source: AsyncIterable<T>, stop: AbortSignal): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]();
  while (true) {
    const result = await orStopped(items.next(), stop);
    if (result.done) return;
    yield result.value;
  }
}

const orStopped = <T>(promise: Promise<T>, stop: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new Interrupted());
    if (stop.aborted) onAbort();
    stop.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener('abort', onAbort));
  });

/** Resolves when `stop` is aborted. */
export const stopped = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
