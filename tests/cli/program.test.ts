import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { createProgram } from '@/cli/main';
import { annum } from '../support/run-node';

const leaves = (command: Command): Command[] => (command.commands.length === 0 ? [command] : command.commands.flatMap(leaves));
const pathOf = (command: Command): string => (command.parent ? `${pathOf(command.parent)} ${command.name()}`.trim() : '');

/** The whole help, what is added after it included. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

describe('every command of annum', () => {
  const commands = leaves(createProgram());

  it('is there', () => {
    expect(commands.map(pathOf)).toEqual(expect.arrayContaining(['db migrate', 'doctor', 'source create', 'source list', 'source revoke']));
  });

  it.each(commands.map((command) => [pathOf(command), command] as const))(
    '%s has a description, an example and --json',
    (path, command) => {
      const help = helpOf(command);
      expect(command.description()).not.toBe('');
      expect(help).toMatch(/Examples?:\n {2}\$ .*annum /);
      expect(help).toContain(`annum ${path}`);
      expect(command.options.map((option) => option.long)).toContain('--json');
    },
  );
});

describe('annum', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annum-cli-'));
  const run = (args: string[], env: Record<string, string> = {}) => annum(args, { cwd: folder, env });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('ends with 2 when it is called wrongly, and says how it is called', async () => {
    for (const args of [[], ['nonsense'], ['db'], ['source', 'create'], ['doctor', '--nonsense'], ['source', 'create', 'Not A Name']]) {
      const { code, stdout, stderr } = await run(args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(/error:|Usage:/);
    }
  });

  it('ends with 2 and no stack when the environment is wrong', async () => {
    const { code, stderr } = await run(['source', 'list'], { DATABASE_URL: 'mysql://nowhere' });
    expect(code).toBe(2);
    expect(stderr).toContain('DATABASE_URL');
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('ends with 1 when it fails, in words or in JSON, never with the password', async () => {
    const env = { DATABASE_URL: 'postgres://annum:secret@127.0.0.1:1/annum' };
    const words = await run(['db', 'migrate'], env);
    expect(words).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^error: .+\n {2}mend: .+\n$/) });
    const json = await run(['db', 'migrate', '--json'], env);
    expect(JSON.parse(json.stderr)).toMatchObject({
      error: { code: 'unavailable', message: expect.any(String), mend: expect.any(String) },
    });
    expect(`${words.stderr}${json.stderr}`).not.toContain('secret');
  });

  it('reads .env of the folder it is called in, and makes and ends write keys there', async () => {
    writeFileSync(join(folder, '.env'), 'DATABASE_URL=file:./from-dot-env.db\n');
    const bare = (args: string[]) => annum(args, { cwd: folder, unset: ['DATABASE_URL'] });
    const created = await bare(['source', 'create', 'player', '--json']);
    expect(created).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(created.stdout)).toEqual({ name: 'player', key: expect.stringMatching(/^ak_[\w-]{27}$/) });
    expect(await bare(['source', 'create', 'player'])).toMatchObject({ code: 1, stderr: expect.stringContaining('already') });
    expect(JSON.parse((await bare(['source', 'list', '--json'])).stdout)).toMatchObject([{ name: 'player', revokedAtMs: null }]);
    expect(await bare(['source', 'revoke', 'player'])).toMatchObject({ code: 0 });
    expect(JSON.parse((await bare(['source', 'list', '--json'])).stdout)).toMatchObject([
      { name: 'player', revokedAtMs: expect.any(Number) },
    ]);
    expect(await bare(['source', 'revoke', 'nobody'])).toMatchObject({ code: 1 });
    const database = JSON.parse((await bare(['db', 'migrate', '--json'])).stdout) as unknown;
    expect(database).toEqual({ database: 'file:./from-dot-env.db', applied: [] });
  });
});

describe('annum doctor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annum-doctor-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const examine = async (env: Record<string, string>) => {
    const { code, stdout } = await annum(['doctor', '--json'], { cwd: folder, env });
    const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: { name: string; state: string; found: string; mend?: string }[] };
    return { code, ok, states: Object.fromEntries(checks.map((check) => [check.name, check.state])), checks };
  };

  it('finds nothing wrong with an empty folder', async () => {
    expect(await examine({})).toMatchObject({
      code: 0,
      ok: true,
      states: {
        Settings: 'fine',
        Database: 'note',
        'Data folder': 'fine',
        'Public URL': 'note',
        Node: 'fine',
        Engine: 'fine',
        Pictures: 'fine',
      },
    });
  });

  it('names everything that is wrong, each with its mend, and ends with 1', async () => {
    writeFileSync(join(folder, 'a-file'), 'no folder and no database. '.repeat(100));
    const { code, ok, states, checks } = await examine({
      DATABASE_URL: 'file:a-file',
      DATA_DIR: './a-file/data',
      PUBLIC_URL: 'https://example.org/annum',
    });
    expect({ code, ok, states }).toMatchObject({
      code: 1,
      ok: false,
      states: { Database: 'wrong', 'Data folder': 'wrong', 'Public URL': 'wrong' },
    });
    for (const check of checks.filter(({ state }) => state === 'wrong')) expect(check.mend).toBeTruthy();
  });

  it('says which setting is unusable, and still looks at the programs', async () => {
    expect(await examine({ PORT: 'many' })).toMatchObject({ code: 1, states: { Settings: 'wrong', Node: 'fine', Engine: 'fine' } });
  });
});
