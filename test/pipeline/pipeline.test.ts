import { describe, expect, it } from 'vitest';
import { ChanceryError } from '../../src/errors.js';
import { Pipeline } from '../../src/pipeline/pipeline.js';

const lengths = Pipeline.from<string>()
  .to('words', (text) => text.split(' '))
  .to('lengths', async (words) => words.map((word) => word.length));

describe('Pipeline', () => {
  it('takes a value through its stages in order', async () => {
    expect(lengths.stages.map((stage) => stage.name)).toEqual(['words', 'lengths']);
    expect(await lengths.run('the grey harbour', 'a.txt')).toEqual([3, 4, 7]);
  });

  it('grows into a new pipeline and stays as it is', async () => {
    const sum = lengths.to('sum', (numbers) => numbers.reduce((a, b) => a + b, 0));
    expect(await sum.run('the grey harbour', 'a.txt')).toBe(14);
    expect(lengths.stages).toHaveLength(2);
  });

  it('names the stage and the article of an unforeseen error and keeps its cause', async () => {
    const cause = new TypeError('no such head');
    const broken = lengths.to('reading', () => {
      throw cause;
    });
    const error = await broken.run('a', 'harbour.txt').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'E_STAGE', cause });
    expect((error as Error).message).toContain(
      'Reading "harbour.txt" failed in the reading stage: no such head.',
    );
  });

  it('passes a coded error on as it is', async () => {
    const coded = new ChanceryError('E_NO_SUCH_FILE', { path: 'x' });
    const broken = lengths.to('document', () => Promise.reject(coded));
    await expect(broken.run('a', 'a.txt')).rejects.toBe(coded);
  });
});
