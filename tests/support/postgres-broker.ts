import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './postgres-server';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresBroker: string;
  }
}

/** Nothing here must outlive a crash of the machine, and tests wait for every commit. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * vitest's globalSetup: one PostgreSQL for the whole run, started when the first test file asks for it, so that a run without
 * one costs nothing. Files are processes of their own; they ask through a socket (`askForPostgres`).
 */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'annum-broker-'));
  let server: Promise<PostgresServer> | undefined;
  const broker = createServer(async (socket) => {
    socket.on('error', () => undefined);
    server ??= startPostgres(FAST);
    const answer = await server.then(
      ({ url }) => ({ url }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    socket.end(JSON.stringify(answer));
  }).listen(join(folder, 'socket'));
  project.provide('postgresBroker', join(folder, 'socket'));
  return async () => {
    broker.close();
    await server?.then(
      (running) => running.stop(),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The URL of the run's PostgreSQL, or why there is none. */
export async function askForPostgres(path: string): Promise<{ url: string } | { error: string }> {
  const socket = connect(path);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  await once(socket, 'end');
  return JSON.parse(answer) as { url: string } | { error: string };
}
