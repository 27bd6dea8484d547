// Erases somebody and stops at a step until it is killed: `erase-child.ts <url> <user> <step>`.
import { writeSync } from 'node:fs';
import { openDb } from '@/server/db/db';
import { erasePerson } from '@/server/people/erase';

const [url = '', user = '', stop = ''] = process.argv.slice(2);
const db = await openDb(url);
await erasePerson(db, user, {
  erasePictures: async () => 0,
  onStep: async (step) => {
    writeSync(1, `${step}\n`);
    if (step === stop) await new Promise(() => setInterval(() => undefined, 1_000));
  },
});
