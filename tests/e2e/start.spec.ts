import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../worker/process';
import { expect, test } from './demo';

test('npm start serves, and SIGTERM ends all of it well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'annum-start-'));
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
  const url = `http://localhost:${port}`;
  const server = startProcess('npm', ['start'], {
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: `file:${folder}/annum.db`,
    DATA_DIR: folder,
  });
  try {
    await server.says(`Annum serves ${url}`);
    await server.says('worker  Ready.');
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: 'ok' });
    // An open connection must not hold the server back.
    const kept = await fetch(`${url}/admin/login`, { headers: { connection: 'keep-alive' } });
    expect(kept.status).toBe(200);
    expect(await server.kill('SIGTERM')).not.toBe(1);
    await expect(fetch(`${url}/api/health`)).rejects.toThrow();
  } finally {
    await server.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
