import { COUNT_MS, countText } from './cues';

/** Between two figures of a count: each one is layout and paint, which a slow phone cannot do in every frame, and nobody reads. */
const STEP_MS = 60;

export interface Counts {
  play(): void;
  pause(): void;
  /** The final figures, as the card came with them. */
  finish(): void;
}

/**
 * Counts figures up. A timer writes them, not the frames: then only those frames wait for the page that show another figure, and all
 * others are the compositor's alone.
 */
export function countUp(elements: readonly HTMLElement[], locale: string): Counts {
  const counting = elements.map((element) => {
    const { from = '0', to = '0', decimals = '0', at = '0', ms = COUNT_MS } = element.dataset;
    // The finished figure's room is kept while it counts, so that nothing beside it moves.
    element.style.minWidth = `${element.offsetWidth}px`;
    const text = (share: number) => countText(Number(to), Number(decimals), share, locale, Number(from));
    return { element, text, final: element.textContent ?? '', atMs: Number(at), ms: Number(ms) };
  });
  let passedMs = 0;
  let sinceMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (nowMs: number) => {
    for (const { element, text, final, atMs, ms } of counting) {
      const share = (nowMs - atMs) / ms;
      const shown = share >= 1 ? final : text(share);
      if (element.textContent !== shown) element.textContent = shown;
    }
  };
  const now = () => passedMs + (sinceMs === null ? 0 : performance.now() - sinceMs);
  const endMs = Math.max(0, ...counting.map(({ atMs, ms }) => atMs + ms));
  const tick = () => {
    write(now());
    timer = now() < endMs ? setTimeout(tick, STEP_MS) : undefined;
  };
  const stop = () => {
    passedMs = now();
    sinceMs = null;
    clearTimeout(timer);
    timer = undefined;
  };
  const play = () => {
    if (sinceMs !== null) return;
    sinceMs = performance.now();
    tick();
  };

  if (counting.length > 0) play();
  return {
    play: () => counting.length > 0 && play(),
    pause: stop,
    finish() {
      stop();
      write(Number.POSITIVE_INFINITY);
      for (const { element } of counting) element.style.minWidth = '';
    },
  };
}
