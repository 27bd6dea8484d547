// Preloaded into child processes (node --import). The launcher holds their stdin open; when it ends, the launcher is gone, however it
// died, and the child ends too: politely first, so that work in hand is released, then for certain.
import { isMainThread } from 'node:worker_threads';

const GRACE_MS = 4_000;

// Threads are given the same preloads, and a stdin of their own that ends at once.
if (isMainThread) {
  process.stdin.on('end', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  process.stdin.on('error', () => process.exit(1));
  process.stdin.resume();
  process.stdin.unref?.();
}
