import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { env } from '../../config/env';
import { AnnumError } from '../../model/errors';
import type { Params, Warehouse } from './client';
import { memorySettings } from './memory-settings';
import { COLUMNS_FORMAT, rowsOfColumns } from './rows-of-columns';

/** One statement for the engine's process; `sql` is the table's name when `kind` is insert. */
export interface EngineRequest {
  readonly id: number;
  readonly kind: 'query' | 'command' | 'insert';
  readonly name: string;
  readonly sql: string;
  /** Of a query's answer. */
  readonly format: typeof COLUMNS_FORMAT;
  readonly params: Params;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface EngineAnswer {
  readonly id: number;
  /** For a query. */
  readonly text?: string;
  readonly error?: string;
}

/**
 * Starts the embedded engine in a process of its own; its tables live in a temporary folder and go with it.
 *
 * It must not share a process with the event store: the engine reads the SQLite file through its own copy of SQLite, and when one of
 * two copies in a process closes a file, the operating system drops the locks of both. The next reader then takes the write-ahead
 * log's index for abandoned and truncates it under the other's memory map (sqlite.org/howtocorrupt.html, 2.2).
 *
 * `memoryMb` bounds what one statement may take; null does not.
 */
export async function openEmbedded(memoryMb: number | null = env().WAREHOUSE_MEMORY_MB ?? null): Promise<Warehouse> {
  const settings = memoryMb === null ? {} : memorySettings(memoryMb);
  const engine = fork(fileURLToPath(new URL('./engine-process.mjs', import.meta.url)), [JSON.stringify(settings)], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();
  let count = 0;
  let gone: AnnumError | null = null;
  engine.on('message', ({ id, text, error }: EngineAnswer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(text ?? '');
    else asked?.reject(new Error(error));
  });
  const end = (error: AnnumError) => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  engine.on('exit', (code, signal) =>
    end(
      new AnnumError('unavailable', `The embedded engine ended early (${signal ?? `code ${code}`}).`, {
        mend: 'If the machine ran out of memory, give it more or less to do at once, then go on: annum generate EDITION --resume',
      }),
    ),
  );
  // A process that could not be started, or could not be asked, says nothing more.
  engine.on('error', (error) => {
    end(
      new AnnumError('unavailable', `The embedded engine cannot be reached: ${error.message}.`, {
        mend: 'Look at what else the machine runs.',
      }),
    );
    engine.kill();
  });

  const send = (kind: EngineRequest['kind'], name: string, sql: string, params: Params, rows: EngineRequest['rows'] = []) =>
    new Promise<string>((resolve, reject) => {
      if (gone) throw gone;
      if (!engine.connected) throw new Error('The warehouse is closed.');
      count += 1;
      waiting.set(count, { resolve, reject });
      engine.send({ id: count, kind, name, sql, format: COLUMNS_FORMAT, params: { ...params }, rows } satisfies EngineRequest);
    });

  return {
    ask: (name, sql, params) => send('query', name, sql, params),
    async query(name, sql, params, row) {
      return rowsOfColumns(await send('query', name, sql, params), row);
    },
    async command(name, sql, params = {}) {
      await send('command', name, sql, params);
    },
    async insert(name, table, rows) {
      if (rows.length > 0) await send('insert', name, table, {}, rows);
    },
    async close() {
      if (gone || !engine.connected) return;
      const ended = once(engine, 'exit');
      engine.disconnect();
      await ended;
    },
  };
}
