import { wheelTurns } from './wheel';

/** What a hand can mean. Distances in CSS px, times in ms; tap zones as in AMP stories (first quarter is back). */
export interface GestureHandlers {
  readonly next: () => void;
  readonly previous: () => void;
  readonly close: () => void;
  readonly holdStart: () => void;
  /** The finger has rested long enough to mean it. */
  readonly holdLong: () => void;
  readonly holdEnd: () => void;
}

const BACK_ZONE = 0.25;
const TAP_PX = 10;
const HOLD_MS = 500;
const SWIPE_X = 44;
const SWIPE_DOWN = 96;
// What is pressed once and then only looked at (a quiz that was answered) is ground again.
const CONTROL = 'button:not([aria-disabled="true"]),a,input,select,textarea,dialog,[role="switch"]';

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROL) !== null;
}

/** Whether a card can be scrolled further in the direction of `delta`. */
function hasMore(card: Element | null, delta: number): boolean {
  if (!card) return false;
  const rest = delta > 0 ? card.scrollHeight - card.clientHeight - card.scrollTop : card.scrollTop;
  return rest > 1;
}

/**
 * Listens on all of `root` until the returned function is called; left and right are those of `stage`, so that the neighbours beside a
 * framed stage can be tapped too. Every gesture has a button that does the same.
 */
export function listen(root: HTMLElement, stage: HTMLElement, on: GestureHandlers): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let down: { id: number; x: number; y: number; long: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const release = () => {
    if (!down) return;
    clearTimeout(timer);
    down = null;
    on.holdEnd();
  };

  root.addEventListener(
    'pointerdown',
    (event) => {
      if (down || isControl(event.target) || event.button !== 0) return;
      down = { id: event.pointerId, x: event.clientX, y: event.clientY, long: false };
      on.holdStart();
      timer = setTimeout(() => {
        if (down) down.long = true;
        on.holdLong();
      }, HOLD_MS);
    },
    { signal },
  );
  const up = (event: PointerEvent) => {
    if (!down || event.pointerId !== down.id) return;
    const [dx, dy, long] = [event.clientX - down.x, event.clientY - down.y, down.long];
    const scrolled = (stage.querySelector('[data-current] .card')?.scrollTop ?? 0) > 0;
    release();
    if (Math.abs(dx) < TAP_PX && Math.abs(dy) < TAP_PX) {
      if (long) return;
      const box = stage.getBoundingClientRect();
      if ((event.clientX - box.left) / box.width < BACK_ZONE) on.previous();
      else on.next();
    } else if (Math.abs(dx) > SWIPE_X && Math.abs(dx) > Math.abs(dy)) {
      if (dx < 0) on.next();
      else on.previous();
    } else if (dy > SWIPE_DOWN && !scrolled) on.close();
  };
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener('pointercancel', release, { signal });
  document.addEventListener('visibilitychange', release, { signal });
  root.addEventListener('contextmenu', (event) => !isControl(event.target) && event.preventDefault(), { signal });

  const wheeled = wheelTurns();
  root.addEventListener(
    'wheel',
    ({ ctrlKey, target, deltaX, deltaY, timeStamp: atMs }) => {
      if (ctrlKey || isControl(target)) return;
      const turn = wheeled({ deltaX, deltaY, atMs, scrolls: hasMore(stage.querySelector('[data-current] .card'), deltaY) });
      if (turn) on[turn]();
    },
    { signal, passive: true },
  );

  // Enlarged with two fingers, the page is moved with one.
  const zoom = () => root.toggleAttribute('data-zoomed', (visualViewport?.scale ?? 1) > 1.01);
  visualViewport?.addEventListener('resize', zoom, { signal });
  zoom();
  return () => {
    release();
    ending.abort();
  };
}
