import { parentPort } from 'node:worker_threads';
import type { PictureJob } from './picture-job';
import { renderPicture } from './render';

/** What a drawing thread answers: a picture, none (the story has no such card), or why not. */
export type Answer = { readonly png: Uint8Array<ArrayBuffer> | undefined } | { readonly error: string };

const port = parentPort;
if (!port) throw new Error('picture-thread runs in a worker thread only.');

// One picture at a time: whoever hands out the work waits for the answer.
port.on('message', async (job: PictureJob) => {
  try {
    const png = await renderPicture(job);
    const bytes = png && new Uint8Array(png);
    port.postMessage({ png: bytes } satisfies Answer, bytes ? [bytes.buffer] : []);
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer);
  }
});
