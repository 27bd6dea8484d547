import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this process in a lease: host, process id and a nonce, for ids are used again. */
export const workerName = (): string => `${hostname()}|${process.pid}|${randomBytes(4).toString('hex')}`;

/** Whether the process that holds a lease is certainly gone. False also means "cannot know" (another host). */
export function isGone(worker: string): boolean {
  const [host, pid] = worker.split('|');
  if (host !== hostname() || pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
