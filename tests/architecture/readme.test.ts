import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/main';
import { envSchema } from '../../src/config/env';
import { ROOT, textOf } from './source-files';

const readme = textOf('README.md');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
/** Commands of npm itself. */
const NPM = new Set(['npm ci', 'npm start', 'npm test', 'npm install']);

/** "import jsonl", "link create" ...: every command and subcommand there is. */
const commands = new Set(
  createProgram().commands.flatMap((command) => [command.name(), ...command.commands.map((sub) => `${command.name()} ${sub.name()}`)]),
);

describe('README.md', () => {
  it('is short', () => {
    expect(readme.split('\n').length).toBeLessThan(200);
  });

  it('names npm scripts that there are', () => {
    const named = [...readme.matchAll(/npm (run (?<script>[\w:-]+)|(?<own>ci|start|test|install))/g)];
    expect(named.length).toBeGreaterThan(8);
    for (const { groups } of named) {
      if (groups?.script) expect(Object.keys(scripts)).toContain(groups.script);
      else expect(NPM.has(`npm ${groups?.own}`)).toBe(true);
    }
  });

  it('names annum commands that there are', () => {
    const lines = [...readme.matchAll(/annum (?<command>[a-z]+)(?: (?<subs>[a-z]+(?:\\\|[a-z]+)*))?/g)].filter(({ index }) =>
      /(npx |`|, )$/.test(readme.slice(0, index)),
    );
    expect(lines.length).toBeGreaterThan(20);
    for (const { groups } of lines) {
      const { command = '', subs } = groups ?? {};
      expect([...commands]).toContain(command);
      const hasSubcommands = [...commands].some((name) => name.startsWith(`${command} `));
      if (hasSubcommands) for (const sub of subs?.split('\\|') ?? []) expect([...commands]).toContain(`${command} ${sub}`);
    }
  });

  it('names files and folders that there are', () => {
    const paths = [...readme.matchAll(/(?:\]\(|`)((?:src|docs|tests|\.ci|\.env)[\w./-]*|LICENSE|NOTICE)(?:\)|`)/g)].flatMap(
      ([, path]) => path ?? [],
    );
    expect(paths.length).toBeGreaterThan(15);
    expect(paths.filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
  });

  it('explains every variable of the environment', () => {
    for (const name of Object.keys(envSchema.shape)) expect(readme).toContain(`\`${name}\``);
  });
});
