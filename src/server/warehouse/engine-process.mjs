// The embedded engine, as a process of its own: run by embedded.ts, asked over the IPC channel, gone when that channel closes.
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: ':memory:' }) });

/** @type {import('./memory-settings').EngineSettings} */
const settings = JSON.parse(process.argv[2] ?? '{}');

/** Statements still at work; the engine may not be closed under one. */
const running = new Set();

/** @param {import('./embedded').EngineRequest} request */
async function answer({ kind, name, sql, format, params, rows }) {
  const clickhouse_settings = {
    log_comment: name,
    output_format_json_quote_64bit_integers: 0,
    output_format_json_quote_denormals: 0,
    ...settings,
  };
  if (kind === 'insert') return void (await client.insert({ table: sql, values: rows, format: 'JSONEachRow', clickhouse_settings }));
  if (kind === 'command') return void (await client.command({ query: sql, query_params: params, clickhouse_settings }));
  const result = await client.query({ query: sql, query_params: params, format, clickhouse_settings });
  return result.text();
}

/** Whoever asked may be gone by now: then there is nobody to tell. */
const tell = (message) => process.send?.(message, () => {});

process.on('message', (request) => {
  const work = answer(request)
    .then(
      (text) => tell({ id: request.id, text }),
      (error) => tell({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => running.delete(work));
  running.add(work);
});

// Ctrl-C reaches the whole group; whoever started the engine decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

process.on('disconnect', async () => {
  await Promise.allSettled(running);
  await client.close();
  process.exit();
});
