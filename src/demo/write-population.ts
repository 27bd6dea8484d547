import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { lastYear, population } from './population/population';

const HELP = `Writes the demo's invented population as events, one JSON object a line (the form that "annum import jsonl" reads).

  npm run --silent population -- --users 50000 --out events.jsonl
  npm run --silent population -- --users 200 | npx annum import jsonl -

  --users N    how many people (2000)
  --year Y     the recap's year; the year before it is history (the last full year)
  --scale S    plays against the usual 250 a person (1)
  --seed TEXT  another population (annum)
  --out FILE   a file; "-" is standard output (-)
  --people     writes the people instead: id, displayName, timezone, locale, kind
`;

/** Bytes gathered before a write. */
const CHUNK = 1 << 18;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      users: { type: 'string', default: '2000' },
      year: { type: 'string', default: String(lastYear()) },
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: 'annum' },
      out: { type: 'string', default: '-' },
      people: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const options = { users: Number(values.users), year: Number(values.year), scale: Number(values.scale), seed: values.seed };
  if (!Number.isInteger(options.users) || options.users < 1 || !Number.isInteger(options.year) || !(options.scale > 0)) {
    throw new Error('--users and --year are whole numbers, --scale a number above 0');
  }
  const { people, events } = population(options);
  const out = values.out === '-' ? process.stdout : createWriteStream(values.out);
  let chunk = '';
  const flush = async () => {
    if (!out.write(chunk)) await once(out, 'drain');
    chunk = '';
  };
  for (const person of people) {
    if (values.people) {
      const { id, displayName, timezone, locale, kind } = person;
      chunk += `${JSON.stringify({ id, displayName, timezone, locale, kind })}\n`;
    } else {
      for (const event of events(person)) chunk += `${JSON.stringify(event)}\n`;
    }
    if (chunk.length >= CHUNK) await flush();
  }
  await flush();
  if (out !== process.stdout) {
    out.end();
    await once(out, 'finish');
  }
}

main().catch((error: unknown) => {
  // A reader that has seen enough (head) closes the pipe: no failure.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
