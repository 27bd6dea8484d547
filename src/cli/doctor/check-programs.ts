import { z } from 'zod';
import { type Check, check } from './check';

/** As package.json's `engines` says. */
const OLDEST_NODE = [20, 19] as const;

export function checkNode(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const found = `Node ${version}`;
  return enough
    ? { name: 'Node', state: 'fine', found }
    : { name: 'Node', state: 'wrong', found, mend: `Install Node ${OLDEST_NODE.join('.')} or newer.` };
}

/** Whether the embedded analytical engine loads and answers: no recap is computed without it. */
export const checkEngine = (): Promise<Check> =>
  check('Engine', async () => {
    const { openEmbedded } = await import('@/server/warehouse/embedded');
    const warehouse = await openEmbedded(null);
    try {
      const [row] = await warehouse.query('doctor', 'SELECT version() AS version', {}, z.object({ version: z.string() }));
      return { state: 'fine', found: `chdb loads: ClickHouse ${row?.version}` };
    } catch (error) {
      return {
        state: 'wrong',
        found: `chdb (embedded ClickHouse) does not answer: ${error instanceof Error ? error.message : String(error)}`,
        mend: 'Use Linux with glibc or macOS, then run: npm ci',
      };
    } finally {
      await warehouse.close();
    }
  });

/** Whether the library that draws pictures loads; it comes as a binary for each system. */
export const checkPictures = (): Promise<Check> =>
  check('Pictures', async () => {
    const canvas = await import('@napi-rs/canvas').catch(() => null);
    if (canvas === null) return { state: 'wrong', found: '@napi-rs/canvas cannot be loaded', mend: 'Run: npm ci' };
    return { state: 'fine', found: '@napi-rs/canvas loads' };
  });
