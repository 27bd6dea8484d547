/** One step of a wheel, or of two fingers on a trackpad: CSS px, and ms of any clock. */
interface WheelStep {
  readonly deltaX: number;
  readonly deltaY: number;
  readonly atMs: number;
  /** Whether the card takes it to scroll. */
  readonly scrolls: boolean;
}

const TURN_PX = 60;
const REST_MS = 450;
const LET_GO_MS = 150;

/**
 * Says when a wheel has turned a page: one a notch, and one a flick. A trackpad goes on sending ever smaller steps for a second after the
 * fingers have left it; after a turn only a pause, a notch or a new push counts.
 */
export function wheelTurns(): (step: WheelStep) => 'next' | 'previous' | null {
  let travelled = 0;
  let restUntil = Number.NEGATIVE_INFINITY;
  let scrollsUntil = Number.NEGATIVE_INFINITY;
  let coasting = false;
  let last = { size: 0, atMs: Number.NEGATIVE_INFINITY };

  return ({ deltaX, deltaY, atMs, scrolls }) => {
    const sideways = Math.abs(deltaX) > Math.abs(deltaY);
    const delta = sideways ? deltaX : deltaY;
    const before = last;
    last = { size: Math.abs(delta), atMs };
    if (atMs < restUntil) return null;
    // Whoever has scrolled to the end of a card lets go before the next turn.
    if (!sideways && (atMs < scrollsUntil || scrolls)) {
      travelled = 0;
      scrollsUntil = atMs + LET_GO_MS;
      return null;
    }
    const pushed = last.size > 2 * before.size + 4 || (last.size === before.size && last.size >= TURN_PX);
    if (coasting && !pushed && atMs - before.atMs < LET_GO_MS) return null;
    coasting = false;
    travelled += delta;
    if (Math.abs(travelled) < TURN_PX) return null;
    const turn = travelled > 0 ? 'next' : 'previous';
    travelled = 0;
    coasting = true;
    restUntil = atMs + REST_MS;
    return turn;
  };
}
