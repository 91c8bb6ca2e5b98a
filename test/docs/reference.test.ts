import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXIT_MEANINGS } from '../../src/cli/exit.js';
import { type Context, makeProgram } from '../../src/cli/program.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = (path: string): string => readFileSync(root + path, 'utf8');
const program = makeProgram({ services: { version: '0' } } as unknown as Context);
const commands = program.commands.map((command) => command.name());
const scripts = Object.keys(JSON.parse(page('package.json')).scripts);

describe('docs/reference.md', () => {
  const reference = page('docs/reference.md');
  const sectionOf = (command: string): string =>
    reference.split(/^## /m).find((section) => section.startsWith(`chancery ${command}\n`)) ?? '';

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'has a section for %s with each argument and option',
    (name, command) => {
      for (const option of command.options) expect(sectionOf(name)).toContain(option.flags);
      for (const argument of command.registeredArguments) expect(sectionOf(name)).toContain(argument.name());
    },
  );

  it('names every exit code', () => {
    for (const [code, meaning] of EXIT_MEANINGS) expect(reference).toContain(`| ${code} | ${meaning} |`);
  });
});

describe.each(['README.md', 'docs/guide.md', 'CONTRIBUTING.md'].filter((path) => existsSync(root + path)))(
  '%s',
  (path) => {
    const text = page(path);

    it('names only commands that there are', () => {
      const named = [...text.matchAll(/(?:npx chancery|`chancery) (?!COMMAND)([a-z]+)/g)].map(
        ([, name]) => name,
      );
      for (const name of named) expect(commands).toContain(name);
    });

    it('names only npm scripts that there are', () => {
      const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(
        ([, name]) => name,
      );
      for (const name of named) expect(scripts).toContain(name);
    });

    it('uses only options that the command has', () => {
      const options = program.commands.flatMap((command) => command.options.map((option) => option.long));
      const used = [...text.matchAll(/^ {4,}.*npx chancery.*$/gm)].flatMap(
        ([line]) => line.match(/(?<=\s)--[a-z-]+/g) ?? [],
      );
      for (const option of used) expect([...options, '--help', '--version']).toContain(option);
    });
  },
);
