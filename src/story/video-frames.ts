/** One card of the video: its picture, as it is shared. */
export interface Scene {
  readonly picture: CanvasImageSource;
}

export const FRAME = { width: 720, height: 1280 } as const;
export const FRAME_RATE = 30;
/** The whole video, and the least that a card is given of it. Seconds. */
const LENGTH = 15;
const LEAST = 2;
const LONGEST = 3;
/** How long a card takes to open over the one before. Seconds. */
const OPENING = 0.6;

/**
 * Which of the story's cards make the video: all, or the first, the last and as many evenly between as fit into 15 seconds; and how long
 * each stays. Few cards make a shorter video.
 */
export function videoPlan<Page>(pages: readonly Page[]): { readonly pages: readonly Page[]; readonly seconds: number } {
  const most = Math.floor(LENGTH / LEAST);
  const count = Math.min(most, pages.length);
  const chosen = Array.from({ length: count }, (_, i) => pages[Math.round((i * (pages.length - 1)) / Math.max(1, count - 1))]);
  return { pages: chosen.filter((page) => page !== undefined), seconds: Math.min(LENGTH, count * LONGEST) };
}

export const frameCount = (seconds: number): number => Math.round(seconds * FRAME_RATE);

const ease = (progress: number) => 1 - (1 - Math.min(1, Math.max(0, progress))) ** 3;

/**
 * Draws the frame at `at` seconds of `seconds`: each card opens as a ring from the middle and settles, under the story's row of segments.
 * The first one stands at once, so that the video's still is a card.
 */
export function drawFrame(context: CanvasRenderingContext2D, scenes: readonly Scene[], at: number, seconds: number): void {
  const { width, height } = FRAME;
  const each = seconds / scenes.length;
  const index = Math.min(scenes.length - 1, Math.floor(at / each));
  const since = at - index * each;
  const opening = index === 0 ? 1 : ease(since / OPENING);
  const draw = (scene: Scene | undefined, scale: number) => {
    if (!scene) return;
    const [w, h] = [width * scale, height * scale];
    context.drawImage(scene.picture, (width - w) / 2, (height - h) / 2, w, h);
  };
  const settled = (age: number) => 1.05 - 0.05 * ease(age / each);

  if (opening < 1) draw(scenes[index - 1], 1);
  context.save();
  if (opening < 1) {
    context.beginPath();
    context.arc(width / 2, height / 2, opening * Math.hypot(width, height) * 0.5, 0, 2 * Math.PI);
    context.clip();
  }
  draw(scenes[index], settled(since));
  context.restore();
  segments(context, scenes.length, index, since / each);
}

/** The player's progress, which tells how much is left. */
function segments(context: CanvasRenderingContext2D, count: number, index: number, share: number): void {
  const [edge, gap, top, thick] = [28, 6, 26, 5];
  const long = (FRAME.width - 2 * edge - gap * (count - 1)) / count;
  // Legible on light grounds and dark ones.
  const bar = (at: number, width: number, alpha: number) => {
    context.globalAlpha = alpha;
    context.beginPath();
    context.roundRect(edge + at * (long + gap), top, width, thick, thick / 2);
    context.fill();
  };
  context.save();
  context.fillStyle = '#fff';
  context.shadowColor = 'rgb(0 0 0 / 45%)';
  context.shadowBlur = 4;
  for (let at = 0; at < count; at += 1) {
    bar(at, long, 0.4);
    const done = at < index ? 1 : at === index ? share : 0;
    if (done > 0) bar(at, Math.max(thick, long * done), 1);
  }
  context.restore();
}
