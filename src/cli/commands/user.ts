import type { Command } from 'commander';
import { AnnumError } from '@/model/errors';
import { type Person, personSchema } from '@/model/person';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

/** People stored in one statement. */
const BATCH = 5_000;
/** Lines with mistakes that are named before the import gives up. */
const NAMED_MISTAKES = 5;

interface SetOptions {
  json?: boolean;
  name?: string;
  zone?: string;
  locale?: string;
  birthday?: string;
}

export function register(program: Command): void {
  const user = program.command('user').description('what is known about the people themselves: name, time zone, language, birthday');

  withExamples(user.command('set').argument('<id>', "the sender's own id"), 'annum user set u1 --name "민지" --zone Asia/Seoul --locale ko')
    .description('say who somebody is; what is not named stays as it was')
    .option('--name <name>', 'shown on their own story')
    .option('--zone <zone>', 'IANA time zone; overrides the zones of the edition and of their events')
    .option('--locale <tag>', 'language tag')
    .option('--birthday <MM-DD>', 'without the year; told to nobody but themselves')
    .action(async (id: string, options: SetOptions) => {
      const { name: displayName, zone: timezone, locale, birthday } = options;
      const person = parsePerson({ id, displayName, timezone, locale, birthday }, 'The arguments');
      const { describePeople } = await import('@/server/people/describe');
      await withStore((db) => describePeople(db, [person], Date.now()));
      await printResult(options, person, () => `${id} is described.`);
    });

  withExamples(user.command('import').argument('<file>', 'JSON Lines, also gzip; "-" is standard input'), 'annum user import people.jsonl')
    .description('the same for many: one {"id", "displayName", "timezone", "locale", "birthday"} a line')
    .action(async (file: string, options: { json?: boolean }) => {
      const { describePeople } = await import('@/server/people/describe');
      const stored = await withStore(async (db) => {
        let count = 0;
        for await (const people of peopleOf(file)) count += await describePeople(db, people, Date.now());
        return count;
      });
      await printResult(options, { stored }, () => `${stored.toLocaleString('en-US')} people are described.`);
    });
}

/** Batches of people. Nothing is stored from a batch that has a mistake. */
async function* peopleOf(file: string): AsyncGenerator<Person[]> {
  const [{ openBytes }, { lines }] = await Promise.all([import('@/importers/source/open-bytes'), import('@/importers/source/lines')]);
  const source = await openBytes(file);
  let batch: Person[] = [];
  const mistakes: string[] = [];
  for await (const { rows } of lines(source.chunks())) {
    for (const row of rows) {
      try {
        if (!('text' in row)) throw new Error(row.problem);
        batch.push(parsePerson(JSON.parse(row.text), `${source.name}, line ${row.line}`));
      } catch (error) {
        mistakes.push(error instanceof AnnumError ? error.message : `${source.name}, line ${row.line}: is not JSON`);
      }
    }
    if (mistakes.length > 0) throw new AnnumError('invalid_input', mistakes.slice(0, NAMED_MISTAKES).join('\n'));
    for (; batch.length >= BATCH; batch = batch.slice(BATCH)) yield batch.slice(0, BATCH);
  }
  yield batch;
}

function parsePerson(value: unknown, where: string): Person {
  const parsed = personSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'} ${message}`);
  throw new AnnumError('invalid_input', `${where}: ${problems.join('; ')}`);
}
