import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';

export interface ClickHouseServer {
  /** Its HTTP interface. */
  readonly url: string;
  /** Ends it without warning, as a machine that loses power. */
  kill(): Promise<void>;
  /** Starts it again on the same ports and folder. */
  restart(): Promise<void>;
}

export interface ClickHouse {
  readonly servers: readonly ClickHouseServer[];
  /** What CLICKHOUSE_URL and CLICKHOUSE_CLUSTER are for it. */
  readonly url: string;
  readonly cluster: string | undefined;
  stop(): Promise<void>;
}

const CLUSTER = 'annum_test';
const PROCESS = fileURLToPath(new URL('clickhouse-process.mjs', import.meta.url));
const PROBE_MS = 20;

/** Starts real ClickHouse servers in temporary folders on free ports of 127.0.0.1: one alone, or several as a cluster of shards. */
export async function startClickHouse(shards = 1): Promise<ClickHouse> {
  const scratch = mkdtempSync(join(tmpdir(), 'annum-clickhouse-'));
  const ports = await Promise.all(Array.from({ length: shards }, async () => ({ http: await freePort(), tcp: await freePort() })));
  const config = join(scratch, 'config.xml');
  writeFileSync(config, configOf(ports.map(({ tcp }) => tcp)));
  const servers = ports.map(({ http, tcp }, shard) => new Server(join(scratch, `shard-${shard}`), http, tcp, config));
  const stop = async () => {
    await Promise.all(servers.map((server) => server.end()));
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    await Promise.all(servers.map((server) => server.restart()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { servers, url: servers.map(({ url }) => url).join(','), cluster: shards === 1 ? undefined : CLUSTER, stop };
}

class Server implements ClickHouseServer {
  readonly url: string;
  #child: ChildProcess | undefined;
  readonly #args: readonly string[];
  readonly #log: string;

  constructor(folder: string, http: number, tcp: number, config: string) {
    this.url = `http://127.0.0.1:${http}`;
    this.#args = [PROCESS, folder, String(http), String(tcp), config];
    this.#log = `${folder}.log`;
  }

  async restart(): Promise<void> {
    const log = this.#log;
    const child = spawn('sh', ['-c', `exec "$@" >>"${log}" 2>&1`, 'sh', process.execPath, ...this.#args], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin?.on('error', () => undefined);
    this.#child = child;
    // The server says nothing when it is ready, so it is asked.
    while (!(await this.#answers())) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`ClickHouse did not start:\n${readFileSync(log, 'utf8')}`);
      await wait(PROBE_MS);
    }
  }

  kill(): Promise<void> {
    return this.#gone((child) => child.kill('SIGKILL'));
  }

  end(): Promise<void> {
    return this.#gone((child) => child.kill('SIGTERM'));
  }

  async #gone(end: (child: ChildProcess) => void): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    end(child);
    await exited;
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/ping`).then(
      (response) => response.ok,
      () => false,
    );
  }
}

const configOf = (tcp: readonly number[]) => `<clickhouse>
  <logger><level>none</level></logger>
  <remote_servers><${CLUSTER}>
    ${tcp.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join('\n    ')}
  </${CLUSTER}></remote_servers>
</clickhouse>
`;
