// A real ClickHouse server (HTTP and native protocol) out of the library that npm brought for chdb; run by clickhouse-server.ts.
// No password, and its file() and postgresql() serve whoever can connect: loopback and tests only. Ends when stdin closes.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DataType, load, open } from 'ffi-rs';

const [path, http, tcp, config] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const system = process.platform === 'darwin' ? `darwin-${process.arch}` : `linux-${process.arch}-gnu`;
mkdirSync(path, { recursive: true });
const argv = [
  'clickhouse',
  `--path=${path}`,
  '--listen_host=127.0.0.1',
  `--http_port=${http}`,
  `--tcp_port=${tcp}`,
  `--config-file=${config}`,
  `--query=SYSTEM START LISTEN HTTP; SYSTEM START LISTEN TCP; SELECT * FROM file('-', 'LineAsString') FORMAT Null`,
];
open({ library: 'chdb', path: require.resolve(`@chdb/lib-${system}/libchdb.so`) });
// Blocks until stdin ends, on this thread's own stack: ClickHouse checks it. Touching process.stdin before would end it at once.
load({
  library: 'chdb',
  funcName: 'chdb_query_cmdline',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [argv.length, argv],
});
