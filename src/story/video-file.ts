import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Mp4OutputFormat, Output } from 'mediabunny';
import { drawFrame, FRAME, FRAME_RATE, frameCount, type Scene } from './video-frames';

/** A video as a file. `format` names what is in it where that is not the MP4 with H.264 that every app takes. */
export interface Video {
  readonly file: File;
  readonly format: string | null;
}

const BITRATE = 4_000_000;

/** What this browser can write into an MP4, what most apps play first. Null: nothing. */
async function chosenFormat() {
  const size = { ...FRAME, bitrate: BITRATE };
  const avc = await getFirstEncodableVideoCodec(['avc'], size);
  if (avc) return { codec: avc, named: null };
  // Apps and galleries take an MP4 where they would not even look into a WebM.
  const other = await getFirstEncodableVideoCodec(['vp9', 'av1'], size);
  return other && { codec: other, named: `MP4 (${other.toUpperCase()})` };
}

/**
 * Encodes the scenes with the browser's own encoder. `onProgress` gets 0..1. Null where the browser cannot; rejects with the signal's reason
 * when it is aborted, and with the encoder's when that fails.
 */
export async function encodeVideo(
  scenes: readonly Scene[],
  { seconds, signal, onProgress }: { seconds: number; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<Video | null> {
  const chosen = typeof VideoEncoder === 'undefined' ? null : await chosenFormat();
  if (!chosen) return null;
  const canvas = Object.assign(document.createElement('canvas'), FRAME);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';

  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat(), target });
  const source = new CanvasSource(canvas, { codec: chosen.codec, bitrate: BITRATE, keyFrameInterval: 2 });
  output.addVideoTrack(source, { frameRate: FRAME_RATE });
  try {
    await output.start();
    const frames = frameCount(seconds);
    for (let frame = 0; frame < frames; frame += 1) {
      signal.throwIfAborted();
      drawFrame(context, scenes, frame / FRAME_RATE, seconds);
      // Waits while the encoder is behind, so that neither memory nor the page suffers.
      await source.add(frame / FRAME_RATE, 1 / FRAME_RATE);
      onProgress((frame + 1) / frames);
    }
    signal.throwIfAborted();
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  if (!target.buffer) throw new Error('The encoder left nothing.');
  return { file: new File([target.buffer], 'annum.mp4', { type: 'video/mp4' }), format: chosen.named };
}
