import { getArticle } from '../../query/articles.js';
import { withMinScore } from '../../record/min-score.js';
import { EXIT } from '../exit.js';
import { formatRecord } from '../format/record.js';
import { styleOf } from '../format/style.js';
import { type Services, withStore } from '../services.js';
import type { Terminal } from '../terminal.js';

/** `chancery show`: prints a stored record as text, or as JSON as it was stored (without unsure lines, if so asked). Gives the exit code. */
export const show = (
  id: string,
  options: { readonly db: string; readonly json?: boolean; readonly minScore?: number },
  services: Services,
  terminal: Terminal,
): Promise<number> =>
  withStore(services, options.db, async (store) => {
    const record = withMinScore(await getArticle(store, id), options.minScore ?? 0);
    const text = options.json
      ? JSON.stringify(record)
      : formatRecord(record, styleOf(terminal.color), terminal.width);
    await terminal.print(`${text}\n`);
    return EXIT.ok;
  });
