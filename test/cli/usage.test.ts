import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERRORS } from '../../src/errors.js';
import { articleText } from './articles.js';
import { chancery, type Run, scratch } from './run.js';

const folder = scratch();
afterAll(folder.remove);

describe('wrong use', () => {
  it.each([
    ['an unknown command', ['reed', 'x.txt']],
    ['an unknown option', ['read', '--jsn', 'x.txt']],
    ['no file', ['read']],
    ['a genre that there is none of', ['read', '--genre', 'poem', 'x.txt']],
    ['a number of workers that is none', ['read', '--workers', 'many', 'x.txt']],
    ['a port out of range', ['serve', '--port', '70000']],
    ['an empty phrase', ['who', ' ']],
    ['too many arguments', ['show', 'a', 'b']],
  ])('%s ends with 2, E_USAGE on stderr and nothing on stdout', async (_, args) => {
    const run = await chancery(args, { cwd: folder.path });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^E_USAGE: .+ See `chancery [a-z ]*--help`\.\n$/);
    expect(run.stderr).not.toContain('    at ');
  });

  it.each([
    ['--date', 'yesterday', 'E_BAD_DATE'],
    ['--language', 'fr', 'E_LANGUAGE_NOT_READ'],
  ])('%s %s ends with 2 and %s', async (option, value, code) => {
    const run = await chancery(['read', option, value, folder.file('a.txt', articleText(0))]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`^${code}: `));
  });

  it('no command shows the help on stderr', async () => {
    const run = await chancery([]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('Usage: chancery');
  });
});

describe('help and version', () => {
  it.each(['read', 'add', 'serve', 'start', 'show', 'list', 'search', 'who', 'doctor'])(
    '%s has --help',
    async (command) => {
      const run = await chancery([command, '--help']);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toMatch(new RegExp(`^Usage: chancery ${command} `));
    },
  );

  it('--version prints the version alone', async () => {
    expect(await chancery(['--version'])).toMatchObject({ code: 0, stderr: '', stdout: '0.1.0\n' });
  });
});

describe('errors', () => {
  let run: Run;
  beforeAll(async () => {
    run = await chancery(['read', 'missing.txt'], { cwd: folder.path });
  });

  it('say what happened, why, and what to do, in one line without a stack', () => {
    const { cause, remedy } = ERRORS.E_NO_SUCH_FILE;
    expect(run.stderr).toBe(
      `missing.txt: E_NO_SUCH_FILE: There is no file or folder "missing.txt". ${cause} ${remedy}\n`,
    );
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  it('show their stack only when asked', async () => {
    const quiet = await chancery(['show', 'abc', '--db', folder.file('not.db', 'not a database at all')]);
    expect(quiet.stderr).not.toContain('    at ');
    const loud = await chancery(['show', 'abc', '--db', `${folder.path}/not.db`], {
      env: { CHANCERY_DEBUG: '1' },
    });
    expect(loud.stderr).toContain('    at ');
    expect([quiet.code, loud.code]).toEqual([2, 2]);
  });
});
