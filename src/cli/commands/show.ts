import { getArticle } from '../../query/articles.js';
import { EXIT } from '../exit.js';
import { formatRecord } from '../format/record.js';
import { styleOf } from '../format/style.js';
import { type Services, withStore } from '../services.js';
import type { Terminal } from '../terminal.js';

/** `chancery show`: prints a stored record as text, or as JSON exactly as it was stored. Gives the exit code. */
export const show = (
  id: string,
  options: { readonly db: string; readonly json?: boolean },
  services: Services,
  terminal: Terminal,
): Promise<number> =>
  withStore(services, options.db, async (store) => {
    const record = await getArticle(store, id);
    const text = options.json
      ? JSON.stringify(record)
      : formatRecord(record, styleOf(terminal.color), terminal.width);
    await terminal.print(`${text}\n`);
    return EXIT.ok;
  });
