import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/types.js';
import type { ArticleReader } from '../../src/pipeline/article-reader.js';
import { makeWorkerPool } from '../../src/pipeline/pool.js';
import { FatalError } from '../../src/pipeline/wire.js';

const script = new URL('./fixtures/worker.mjs', import.meta.url);
let pool: ArticleReader;
afterEach(() => pool.close());

const open = (size: number): void => {
  pool = makeWorkerPool(size, { modelDir: '/nowhere', version: '0' }, script);
};
/** The id of the record for an article whose text is `text`; the fixture echoes the text there. */
const read = async (text: string): Promise<string | null> =>
  (await pool.read({ text } as Document, `${text}.txt`)).id;

describe('the worker pool', () => {
  it('reads more articles than it has workers', async () => {
    open(2);
    const texts = ['a 30', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(texts.map(read))).toEqual(texts);
  });

  it.each([
    ['die', 'the worker ended with code 7'],
    ['throw', 'out of luck'],
  ])(
    'reports a worker that ends by "%s" for its article and reads the rest in another',
    async (how, reason) => {
      open(1);
      const results = await Promise.allSettled(['a', how, 'b'].map(read));
      expect(results[0]).toEqual({ status: 'fulfilled', value: 'a' });
      expect(results[1]).toMatchObject({
        status: 'rejected',
        reason: { code: 'E_WORKER_DIED', details: { article: `${how}.txt`, reason } },
      });
      expect(results[2]).toEqual({ status: 'fulfilled', value: 'b' });
    },
  );

  it('passes a coded error on with its details', async () => {
    open(1);
    await expect(read('refuse')).rejects.toMatchObject({ code: 'E_STAGE', details: { stage: 'reading' } });
  });

  it('tells an error that stops every article from one that stops this one', async () => {
    open(1);
    const error = await read('unready').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(FatalError);
    expect(error).toMatchObject({ code: 'E_NO_SUCH_FILE', details: { path: '/nowhere' } });
  });

  it('starts no worker after it is closed', async () => {
    open(1);
    const cut = read('a 5000').catch((reason: unknown) => reason);
    const never = read('b').catch((reason: unknown) => reason);
    await pool.close();
    expect(await cut).toMatchObject({ code: 'E_WORKER_DIED' });
    expect(await Promise.race([never, new Promise((resolve) => setTimeout(resolve, 50, 'not read'))])).toBe(
      'not read',
    );
  });
});
