// A server that takes events in, in a process of its own: PORT as its argument, the store in DATABASE_URL. Says "ready" when it listens.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { env } from '@/config/env';
import { openDb } from '@/server/db/db';
import { handleWith } from '../support/serve';
import { intakeHandler } from './serve-intake';

const db = await openDb(env().DATABASE_URL);
const server = createServer(handleWith(intakeHandler(db)));
// A sender that makes its next batch meanwhile finds its connection open.
server.keepAliveTimeout = 120_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
await once(server, 'listening');
process.stdout.write('ready\n');
