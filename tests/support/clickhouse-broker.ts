import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type ClickHouse, startClickHouse } from './clickhouse-server';

declare module 'vitest' {
  export interface ProvidedContext {
    clickhouseBroker: string;
  }
}

/** vitest's globalSetup: one ClickHouse server and one cluster of two shards for the whole run, each started when a test first asks. */
export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'annum-broker-'));
  const started = new Map<number, Promise<ClickHouse>>();
  const broker = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.setEncoding('utf8').once('data', async (asked: string) => {
      const shards = Number(asked);
      const running = started.get(shards) ?? startClickHouse(shards);
      started.set(shards, running);
      const answer = await running.then(
        ({ url, cluster }) => ({ url, cluster }),
        (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
      );
      socket.end(JSON.stringify(answer));
    });
  }).listen(join(folder, 'socket'));
  project.provide('clickhouseBroker', join(folder, 'socket'));
  return async () => {
    broker.close();
    await Promise.allSettled([...started.values()].map(async (each) => (await each).stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Where the run's server (1 shard) or cluster is. */
export async function askForClickHouse(path: string, shards: number): Promise<{ url: string; cluster?: string }> {
  const socket = connect(path);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  socket.write(String(shards));
  await once(socket, 'end');
  const parsed = JSON.parse(answer) as { url: string; cluster?: string } | { error: string };
  if ('error' in parsed) throw new Error(parsed.error);
  return parsed;
}
