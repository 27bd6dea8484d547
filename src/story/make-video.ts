import type { Video } from './video-file';
import { videoPlan } from './video-frames';

async function decode(url: string, signal: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`No picture (${response.status}).`);
  return createImageBitmap(await response.blob());
}

/**
 * Makes the video of a story out of its cards' pictures, in this browser: nothing is sent anywhere. The encoder is loaded here, when
 * somebody asks for a video. Null where the browser cannot; rejects when the signal is aborted or a picture is missing.
 */
export async function makeVideo(
  pictures: readonly string[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Video | null> {
  if (typeof VideoEncoder === 'undefined') return null;
  const { pages, seconds } = videoPlan(pictures);
  const [{ encodeVideo }, ...bitmaps] = await Promise.all([import('./video-file'), ...pages.map((url) => decode(url, signal))]);
  try {
    const scenes = bitmaps.map((picture) => ({ picture }));
    return await encodeVideo(scenes, { seconds, signal, onProgress });
  } finally {
    for (const bitmap of bitmaps) bitmap.close();
  }
}
