import type { ChanceryError } from '../errors.js';
import { printable } from './format/text.js';

/** One line for one failure: which article, which code, what happened, its cause and remedy. */
export const failureLine = ({
  name,
  error,
}: {
  readonly name: string;
  readonly error: ChanceryError;
}): string => `${printable(name)}: ${errorText(error)}`;

export const errorText = ({ code, message }: ChanceryError): string => `${code}: ${printable(message)}`;

/** The whole story of an error, its causes included, for CHANCERY_DEBUG. */
export const debugText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${debugText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
};
