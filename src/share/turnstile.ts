import { AnnumError } from '../model/errors';

/** Lets `atOnce` tasks run and `waiting` more wait; the rest are turned away. */
export interface Turnstile {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** Seconds after which somebody turned away may try again. */
const RETRY_AFTER_SECONDS = 2;

const busy = () =>
  new AnnumError('busy', 'Too many pictures are being drawn.', {
    mend: 'Try again in a moment.',
    data: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  });

/** Throws `busy` at once when the queue is full, and after `patienceMs` in the queue. A task that has begun is never cut off. */
export function createTurnstile(limits: { atOnce: number; waiting: number; patienceMs: number }): Turnstile {
  let running = 0;
  const queue: (() => void)[] = [];

  const enter = () =>
    new Promise<void>((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        running++;
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(admit), 1);
        reject(busy());
      }, limits.patienceMs);
      queue.push(admit);
    });

  return {
    async run(task) {
      if (running < limits.atOnce) running++;
      else if (queue.length >= limits.waiting) throw busy();
      else await enter();
      try {
        return await task();
      } finally {
        running--;
        queue.shift()?.();
      }
    },
  };
}
