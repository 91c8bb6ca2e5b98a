import { useEffect, useState } from 'react';
import type { Failure } from '../../src/api/types.js';

export type Answer<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly code: string; readonly message: string }
  | { readonly state: 'here'; readonly value: T };

const UNREACHABLE = {
  state: 'failed',
  code: 'E_NO_ANSWER',
  message: 'The desk does not answer. Is `chancery serve` still running?',
} as const;

const ask = async <T>(path: string, signal: AbortSignal): Promise<Answer<T>> => {
  try {
    const response = await fetch(path, { signal });
    const body = (await response.json()) as T | Failure;
    if (response.ok) return { state: 'here', value: body as T };
    return { state: 'failed', ...(body as Failure).error };
  } catch {
    return UNREACHABLE;
  }
};

/** What the API answers at `path`. */
export const useAnswer = <T>(path: string): Answer<T> => {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting' });
  useEffect(() => {
    const controller = new AbortController();
    ask<T>(path, controller.signal).then((found) => {
      if (!controller.signal.aborted) setAnswer(found);
    });
    return () => controller.abort();
  }, [path]);
  return answer;
};
