import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { envSchema } from '@/config/env';
import type { StoryModel } from '@/model/card';
import { recapSchema } from '@/model/recap';
import { filesIn, ROOT } from '../architecture/source-files';
import { reading } from '../fixtures/packs/reading/reading';

/** All that the command line runs from; what is installed is shared. */
const PARTS = ['src', 'prisma', 'assets', 'package.json', 'package-lock.json', 'tsconfig.json', 'prisma.config.ts'];
const DAY_MS = 86_400_000;
const READERS = 24;

const copy = mkdtempSync(join(tmpdir(), 'annum-fifth-pack-'));
afterAll(() => rmSync(copy, { recursive: true }));

beforeAll(() => {
  for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  // This is all that a new domain takes.
  cpSync(join(ROOT, 'tests/fixtures/packs/reading'), join(copy, 'src/packs/reading'), { recursive: true });
});

async function run(...argv: string[]): Promise<string> {
  const settings = Object.fromEntries(Object.keys(envSchema.shape).map((name) => [name, '']));
  const env = { ...process.env, ...settings, DATABASE_URL: `file:${join(copy, 'annum.db')}`, DATA_DIR: join(copy, 'data') };
  const child = spawn(process.execPath, argv, { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect(code, `${argv.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}
const annum = (...args: string[]) => run(join(copy, 'src/cli/annum.mjs'), ...args);

/** Evenings with books. Everybody reads the same two authors every other day; ann does it daily and longer, and three more books on one Sunday. */
function eveningsOf(reader: number): object[] {
  const [userId, every, minutes] = reader === 0 ? ['ann', 1, 60] : [`reader-${reader}`, 2, 30];
  const evening = (day: number, author: string, book: string, length: number, hour = 20) => ({
    userId,
    activity: 'read',
    occurredAt: Date.parse('2025-03-03T00:00:00Z') + day * DAY_MS + hour * 3_600_000,
    durationMs: length * 60_000,
    creator: { name: author },
    item: { name: book },
    categories: [author === 'I. Marsh' ? 'Novels' : 'Essays'],
  });
  const usual = Array.from({ length: 20 }, (_, at) =>
    at % 4 === 3
      ? evening(at * every, 'Ada Quill', 'The Long Index', minutes)
      : evening(at * every, 'I. Marsh', `Volume ${at % 3}`, minutes),
  );
  if (reader !== 0) return usual;
  return [...usual, ...['Errata', 'Endpapers', 'Margins'].map((book, at) => evening(6, 'I. Marsh', book, 20, 10 + at))];
}

it('counts a domain that was dropped in as a folder, through the command line', async () => {
  const rows = Array.from({ length: READERS }, (_, reader) => eveningsOf(reader)).flat();
  writeFileSync(join(copy, 'events.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
  expect(await annum('edition', 'create', '--help')).toContain('reading 3');
  expect(JSON.parse(await annum('import', 'jsonl', 'events.jsonl', '--json'))).toMatchObject({ added: 20 * READERS + 3 });
  await annum('edition', 'create', 'books', '--pack', 'reading', '--year', '2025', '--zone', 'UTC');
  await annum('generate', 'books');
  const recap = recapSchema.parse(JSON.parse(await annum('recap', 'books', 'ann', '--json')));
  expect(recap.totals).toMatchObject({ plays: 23, minutes: 1260, creators: 2, items: 7, activeDays: 20 });
  expect(recap.top.creators[0]).toMatchObject({
    name: 'I. Marsh',
    minutes: 960,
    standing: { rank: 1, of: READERS, topPercent: 100 / READERS, shown: 5 },
  });
  expect(recap.top.creators[1]?.standing).toMatchObject({ rank: 1, of: READERS });
  // The fourth evening's volume and three more: one author, one day.
  expect(recap.binge).toEqual({ name: 'I. Marsh', date: '2025-03-09', items: 4, plays: 4, minutes: 120 });
  expect(recap.weeks).toEqual({ weeks: 3, from: '2025-03-03', to: '2025-03-22' });
  expect(recap).toMatchObject({ biggest: null, reorder: null, streak: { days: 20 } });
  expect(reading.archetypes.map(({ id }) => id)).toContain(recap.archetype.id);
}, 120_000);

it('tells its story in both languages, and draws every card', async () => {
  cpSync(join(ROOT, 'tests/packs/tell-child.ts'), join(copy, 'tell-child.ts'));
  const told = (await run('src/dev/run.mjs', 'tell-child.ts', 'books', 'ann')).trim().split('\n');
  const [en, ko] = told.map((line) => JSON.parse(line) as { story: StoryModel; pictures: Record<string, number> });
  expect(en?.story.title).toBe('Your 2025 in books');
  expect(ko?.story.title).toBe('나의 2025 독서');
  for (const { story, pictures } of [en, ko].flatMap((one) => one ?? [])) {
    expect(story.cards.map(({ kind }) => kind)).toEqual(reading.deck);
    for (const { kind } of story.cards) expect(pictures[kind], kind).toBeGreaterThan(2000);
  }
  await annum('card', 'books', 'ann', 'binge', '--size', 'story', '--out', 'binge.png');
  expect(readFileSync(join(copy, 'binge.png')).subarray(1, 4).toString()).toBe('PNG');
}, 120_000);

it('needed no other file: the list of packs alone is written anew', () => {
  const changed = filesIn('src').filter((path) => !readFileSync(join(ROOT, path)).equals(readFileSync(join(copy, path))));
  expect(changed).toEqual(['src/packs/installed.ts']);
  expect(readFileSync(join(copy, 'src/packs/installed.ts'), 'utf8')).toContain("export { reading } from './reading/reading';");
});
