import { AnnumError } from '../../model/errors';

/** Codes of ClickHouse that mean: another server of the cluster does not answer. */
const SHARD_AWAY = new Set(['32', '198', '209', '210', '212', '279', '425', '594', '999']);
const WRONG_LOGIN = new Set(['192', '193', '194', '516']);
const NOT_ALLOWED = new Set(['164', '497']);
const NO_TABLES = new Set(['60', '81']);
const RESUME = 'then go on: annum generate EDITION --resume';

/** What a failure of the server at `url` means to whoever runs Annum; undefined for one that nobody expects. */
export function serverError(error: unknown, url: string): AnnumError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { host } = new URL(url);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const [line = ''] = error.message.split('\n');
  if (SHARD_AWAY.has(code)) {
    return new AnnumError(
      'unavailable',
      `A server of the cluster does not answer (asked by ${host}): ${addressIn(error.message) ?? line}`,
      {
        mend: `Nothing that is served has changed. Start it, ${RESUME}`,
        cause: error,
      },
    );
  }
  if (WRONG_LOGIN.has(code)) {
    return new AnnumError('unauthorized', `ClickHouse at ${host} refuses the user or the password.`, {
      mend: 'Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.',
    });
  }
  if (NOT_ALLOWED.has(code)) {
    return new AnnumError('forbidden', `ClickHouse at ${host} does not allow it: ${line}`, {
      mend: 'Give the user the rights that docs/scale.md lists.',
      cause: error,
    });
  }
  if (NO_TABLES.has(code)) {
    return new AnnumError('conflict', `ClickHouse at ${host} lacks a table or database: ${line}`, {
      mend: 'Run: annum warehouse migrate',
      cause: error,
    });
  }
  // Numbers are ClickHouse's own errors, words are those of the connection.
  if (/^E[A-Z]+|^HPE_|^UND_/.test(code) || /socket hang up|Timeout error/i.test(error.message)) {
    return new AnnumError('unavailable', `ClickHouse at ${host} does not answer (${code || line}).`, {
      mend: `Nothing that is served has changed. Start it or correct CLICKHOUSE_URL, ${RESUME}`,
      cause: error,
    });
  }
  return undefined;
}

/** The address in "Connection refused (127.0.0.1:9000, ...)". */
const addressIn = (message: string): string | undefined => /Connection refused \(([^,)]+)/.exec(message)?.[1];
