import type { Performance } from './perform';
import { isPlaying, type StoryState } from './state';
import type { StoryStore } from './store';

/** The framed stage shows its neighbours and slides; a phone cross-fades and carries the ring. Same query as in story.css. */
const FRAMED = '(min-width: 44rem) and (min-height: 36rem)';

export interface Conductor {
  /** The page of the state is in the document now: let it begin. */
  readonly turned: () => void;
  readonly end: () => void;
}

/**
 * Keeps the page that is open and the state in step: begins a page's performance, freezes it for any reason to pause, turns the page at
 * its end. The motion library arrives after the first card has been painted; until then, and if it never comes, cards simply stand.
 */
export function conduct(root: HTMLElement, store: StoryStore, dwellMs: readonly number[]): Conductor {
  let library: typeof import('./perform') | null = null;
  let running: Performance | null = null;
  let ringFrom: DOMRect | null = null;
  let ended = false;
  const still = matchMedia('(prefers-reduced-motion: reduce)');

  const slot = () => root.querySelector<HTMLElement>('[data-current]');

  // A card taller than the stage scrolls under the finger; only where none does are vertical moves the player's own.
  const measure = () => {
    const card = slot()?.querySelector('.card');
    root.querySelector('.stage')?.toggleAttribute('data-scrolls', card ? card.scrollHeight > card.clientHeight + 1 : false);
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(root);

  const begin = (settled: boolean) => {
    running?.finish();
    running = null;
    const card = slot();
    if (!library || !card) return;
    const state = store.get();
    const quiet = settled || still.matches;
    if (still.matches && state.movedBy !== 'start') library.fadeIn(card);
    const framed = matchMedia(FRAMED).matches;
    running = library.perform({
      card,
      cues: !quiet,
      enter: !quiet && !framed,
      ringFrom: quiet || framed ? null : ringFrom,
      segment: state.autoplay ? root.querySelector<HTMLElement>('[data-segment="now"] > i') : null,
      dwellMs: dwellMs[state.index] ?? 6000,
      onEnd: () => store.get().autoplay && store.dispatch({ type: 'next', by: 'clock' }),
    });
    if (!isPlaying(state)) running.pause();
  };

  const follow = (state: StoryState, before: StoryState) => {
    if (state.turn !== before.turn) {
      ringFrom = slot()?.querySelector('[data-ring]')?.getBoundingClientRect() ?? null;
      root.removeAttribute('data-opening');
      // The next page may not be here yet; the clock of the last one must not turn it.
      running?.finish();
      running = null;
    }
    if (state.autoplay !== before.autoplay && state.turn === before.turn) begin(true);
    const [plays, played] = [isPlaying(state), isPlaying(before)];
    root.toggleAttribute('data-paused', !plays);
    root.toggleAttribute('data-manual', !state.autoplay);
    if (plays && !played) running?.play();
    if (!plays && played) running?.pause();
  };
  const unsubscribe = store.subscribe(follow);

  import('./perform').then((loaded) => {
    library = loaded;
    if (!ended) begin(true);
  });

  return {
    // A paused story shows its pages finished: nobody waits for a card that may not move.
    turned() {
      begin(!isPlaying(store.get()));
      measure();
    },
    end() {
      ended = true;
      unsubscribe();
      sizes.disconnect();
      running?.finish();
      running = null;
    },
  };
}
