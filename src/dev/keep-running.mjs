import { startChild } from './child.mjs';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;
/** A child that lived this long was healthy: its next death starts the delays anew. */
const HEALTHY_MS = 60_000;
/** sysexits' EX_CONFIG: the child says that starting it again cannot help. */
export const EXIT_CONFIG = 78;

/**
 * Keeps a child alive: whenever it dies unasked it is started again, after 1, 2, 4 ... 30 seconds. Gives up on EXIT_CONFIG.
 *
 * @param {Parameters<typeof startChild>[0] & { name: string }} options
 * @returns {{ gaveUp: Promise<void>, stop: () => Promise<void>, kill: () => void }}
 */
export function keepRunning({ name, ...options }) {
  let stopping = false;
  let delayMs = FIRST_DELAY_MS;
  let child = startChild(options);
  let wake = () => {};

  const watch = async () => {
    for (;;) {
      const startedAt = performance.now();
      const code = await child.exited;
      if (stopping || code === EXIT_CONFIG) return;
      if (performance.now() - startedAt > HEALTHY_MS) delayMs = FIRST_DELAY_MS;
      options.print(
        `The ${name} ended unexpectedly (${code === null ? 'killed' : `exit ${code}`}); starting it again in ${delayMs / 1000} s.`,
      );
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, delayMs);
        wake = () => {
          clearTimeout(timer);
          resolve(undefined);
        };
      });
      if (stopping) return;
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      child = startChild(options);
    }
  };
  const watched = watch();

  return {
    gaveUp: watched,
    stop: async () => {
      stopping = true;
      wake();
      await child.stop();
      await watched;
    },
    kill: () => child.kill(),
  };
}
