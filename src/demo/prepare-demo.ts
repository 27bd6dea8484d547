import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { composeStory } from '../cards/compose';
import { type Recap, recapSchema } from '../model/recap';
import { getPack } from '../packs/registry';
import { type Chosen, StandOuts } from './choose-recaps';
import { type Population, population } from './population/population';
import { annumJson, type RunOptions, runAnnum } from './run-annum';

const PACK = 'music';
const ZONE = 'Asia/Seoul';
const ADMIN_EMAIL = 'admin@example.org';

const demoSchema = z.object({
  /** What it was made from: another state is another demo. */
  state: z.string(),
  edition: z.string(),
  users: z.number(),
  admin: z.object({ email: z.string(), password: z.string() }),
  links: z.array(
    z.object({
      role: z.enum(['top-fan', 'night-owl', 'explorer', 'korean', 'below-minimum']),
      userId: z.string(),
      name: z.string().nullable(),
      why: z.string(),
      token: z.string(),
    }),
  ),
  /** The first of them as the owner of their recap: what only they see, and what they send. */
  own: z.object({ userId: z.string(), token: z.string() }),
});
/** A prepared demo: what to open and how to sign in. Kept beside its database, because link tokens cannot be read back. */
export type Demo = z.infer<typeof demoSchema>;

export interface DemoOptions {
  /** Folder of its database, drawn pictures and secrets; emptied when it holds another demo. */
  readonly folder: string;
  readonly users: number;
  /** The recap's calendar year. */
  readonly year: number;
  /** Names the code that the demo is made by. */
  readonly code: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly print: (line: string) => void;
}

/** Where the demo's commands find their store. */
export const demoEnv = (folder: string): { DATABASE_URL: string; DATA_DIR: string } => ({
  DATABASE_URL: `file:${join(folder, 'annum.db')}`,
  DATA_DIR: folder,
});

/** Makes the demo's store through the public commands, or finds it as it was left. Throws when a command fails; nothing half-made is used again. */
export async function prepareDemo(options: DemoOptions): Promise<Demo> {
  const { folder, users, year, print } = options;
  const state = `${options.code}/${users}/${year}`;
  const file = join(folder, 'demo.json');
  const before = existsSync(file) ? demoSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (before?.success && before.data.state === state) {
    print(`The demo of ${count(users)} people is there already.`);
    return before.data;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const run: RunOptions = { env: { ...options.env, ...demoEnv(folder) }, signal: options.signal };
  const step = async <T>(words: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const result = await work();
    print(`${words.padEnd(56)}${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`);
    return result;
  };
  const edition = `music-${year}`;
  const crowd = population({ users, year });
  await runAnnum(['db', 'migrate'], run);
  const plays = await step(`Imported the plays of ${count(users)} invented people`, () => importCrowd(crowd, run));
  print(`  (${count(plays)} plays in two years)`);
  await runAnnum(['edition', 'create', edition, '--pack', PACK, '--year', String(year), '--zone', ZONE], run);
  await step(`Generated the recaps of ${edition}`, () => runAnnum(['generate', edition], run));
  await runAnnum(['publish', edition], run);
  const admin = z.object({ password: z.string() }).parse(await annumJson(['admin', 'create', '--email', ADMIN_EMAIL], run));
  const links = await step('Chose five people and made their links', () => makeLinks(edition, crowd, run));

  const [first] = links;
  if (first === undefined) throw new Error('The demo chose nobody');
  const own = { userId: first.userId, token: await tokenFor([edition, first.userId, '--owner'], run) };

  const demo: Demo = { state, edition, users, admin: { email: ADMIN_EMAIL, password: admin.password }, links, own };
  writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  return demo;
}

/** Streams the crowd into `annum import` and says how many plays it has. */
async function importCrowd(crowd: Population, run: RunOptions): Promise<number> {
  let plays = 0;
  function* lines(): Generator<string> {
    for (const person of crowd.people) {
      let chunk = '';
      for (const event of crowd.events(person)) {
        chunk += `${JSON.stringify(event)}\n`;
        plays += 1;
      }
      yield chunk;
    }
  }
  const people = Array.from(crowd.people, ({ id, displayName, timezone, locale }) => JSON.stringify({ id, displayName, timezone, locale }));
  const imported = z
    .object({ added: z.number() })
    .parse(await annumJson(['import', 'jsonl', '-'], { ...run, input: Readable.from(lines()) }));
  if (imported.added !== plays) throw new Error(`annum import stored ${imported.added} of ${plays} plays`);
  await runAnnum(['user', 'import', '-'], { ...run, input: Readable.from([people.join('\n')]) });
  return plays;
}

async function makeLinks(edition: string, crowd: Population, run: RunOptions): Promise<Demo['links']> {
  const standOuts = new StandOuts();
  const withRecap = new Set<string>();
  const pack = getPack(PACK);
  for (const line of (await runAnnum(['recap', edition, '--all'], run)).split('\n')) {
    if (line === '') continue;
    const recap: Recap = recapSchema.parse(JSON.parse(line));
    withRecap.add(recap.user.id);
    standOuts.add(recap);
  }
  const chosen = standOuts.chosen((recap) =>
    composeStory({ recap, pack, label: '', theme: 'dusk', locale: 'en' }).cards.map(({ kind }) => kind),
  );
  for (const { id, displayName } of crowd.people) {
    if (withRecap.has(id) || displayName === null) continue;
    const why: Chosen = { role: 'below-minimum', userId: id, name: displayName, why: 'sees a page that says so' };
    chosen.push(why);
    break;
  }
  return Promise.all(chosen.map(async (person) => ({ ...person, token: await tokenFor([edition, person.userId], run) })));
}

const tokenFor = async (wanted: readonly string[], run: RunOptions): Promise<string> =>
  z.object({ token: z.string() }).parse(await annumJson(['link', 'create', ...wanted], run)).token;

const count = (value: number): string => value.toLocaleString('en-US');
