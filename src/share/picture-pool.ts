import { Worker } from 'node:worker_threads';
import { packageFile } from './package-file';
import type { PictureJob } from './picture-job';
import type { Answer } from './picture-thread';

/** Threads that draw. The event loop of whoever asks stays free. */
export interface PicturePool {
  readonly threads: number;
  /** Undefined when the story has no such card. Waits for a free thread; callers limit how many wait. */
  draw(job: PictureJob): Promise<Buffer | undefined>;
  /** Ends all threads; pictures being drawn are rejected. */
  close(): Promise<void>;
}

/** A small heap of its own: left alone, V8 lets garbage pile up to hundreds of megabytes. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };
/** A thread that drew this many makes room for a fresh one: what libraries below V8 may keep can never add up. */
const MOST_PICTURES = 4000;

interface Waiting {
  readonly job: PictureJob;
  readonly resolve: (png: Buffer | undefined) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  drawn: number;
  task: Waiting | undefined;
}

/** Makes a pool of up to `threads` threads, each started when it is first needed. An idle pool keeps no process alive. */
export function createPicturePool(threads: number): PicturePool {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const queue: Waiting[] = [];

  function start(): Thread {
    const worker = new Worker(packageFile('src', 'share', 'picture-thread.mjs'), { resourceLimits: LIMITS });
    const thread: Thread = { worker, drawn: 0, task: undefined };
    all.add(thread);
    worker.on('message', (answer: Answer) => finish(thread, answer));
    worker.on('error', (error) => lose(thread, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => lose(thread, new Error(`A drawing thread ended (code ${code}).`)));
    return thread;
  }

  function finish(thread: Thread, answer: Answer): void {
    const { task } = thread;
    thread.task = undefined;
    thread.drawn++;
    if ('error' in answer) task?.reject(new Error(answer.error));
    else task?.resolve(answer.png && Buffer.from(answer.png.buffer, answer.png.byteOffset, answer.png.byteLength));
    if (thread.drawn >= MOST_PICTURES) {
      all.delete(thread);
      void thread.worker.terminate();
    } else {
      thread.worker.unref();
      idle.push(thread);
    }
    next();
  }

  /** Whatever a lost thread was drawing is rejected; the next picture gets a new one. */
  function lose(thread: Thread, reason: Error): void {
    const { task } = thread;
    thread.task = undefined;
    all.delete(thread);
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    task?.reject(reason);
    next();
  }

  function next(): void {
    while (queue.length > 0) {
      const thread = idle.pop() ?? (all.size < threads ? start() : undefined);
      const task = thread && queue.shift();
      if (!thread || !task) return;
      thread.task = task;
      thread.worker.ref();
      thread.worker.postMessage(task.job);
    }
  }

  return {
    threads,
    draw: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    async close() {
      for (const task of queue.splice(0)) task.reject(new Error('The pool was closed.'));
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}
