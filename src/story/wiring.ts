import { saidAutoplay } from './autoplay';
import { listen } from './gestures';
import { listenForGuess } from './guess';
import { keyMeaning } from './keys';
import type { StoryStore } from './store';
import { whenIdle } from './when-idle';

interface WireOptions {
  readonly root: HTMLElement;
  readonly stage: HTMLElement;
  readonly store: StoryStore;
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** Pages turn by themselves unless the person's system asks for less motion. */
const autoplayHere = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The address names the page, so that a reload keeps it; it is replaced, so that "back" leaves the story. */
function nameInAddress(id: string): void {
  const url = new URL(location.href);
  url.searchParams.set('card', id);
  // Next keeps its own state there and asks that it be handed on.
  history.replaceState(history.state, '', url);
}

/** Connects hands, keys, the tab and the address to the store, until the returned function is called. */
export function wire({ root, stage, store, ids, onClose }: WireOptions): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const { dispatch } = store;

  dispatch({ type: 'autoplay', on: autoplayHere() });
  whenIdle(() => dispatch({ type: 'autoplay', on: saidAutoplay() ?? store.get().autoplay }), signal);

  // A document that was kept for offline opens with its first page, whatever the address says.
  const named = ids.indexOf(new URL(location.href).searchParams.get('card') ?? '');
  if (named >= 0 && named !== store.get().index) dispatch({ type: 'go', index: named, by: 'hand' });

  const unsubscribe = store.subscribe((state, before) => {
    if (state.index !== before.index) nameInAddress(ids[state.index] ?? '');
    // Whoever turns pages by key may be listening to them: the clock no longer turns them away.
    if (state.turn !== before.turn && state.movedBy === 'keys') dispatch({ type: 'autoplay', on: false });
  });

  const unlisten = listen(root, stage, {
    next: () => dispatch({ type: 'next', by: 'hand' }),
    previous: () => dispatch({ type: 'previous', by: 'hand' }),
    close: onClose,
    holdStart: () => dispatch({ type: 'pause', reason: 'hold' }),
    holdLong: () => root.setAttribute('data-quiet', ''),
    holdEnd() {
      root.removeAttribute('data-quiet');
      dispatch({ type: 'resume', reason: 'hold' });
    },
  });

  listenForGuess(root, signal);

  const tab = () => dispatch({ type: document.hidden ? 'pause' : 'resume', reason: 'hidden' });
  document.addEventListener('visibilitychange', tab, { signal });
  tab();

  document.addEventListener(
    'keydown',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // Some browsers hear keys of an open sheet on the body.
      if (store.get().paused.includes('dialog')) return;
      if (target?.closest('dialog,input,select,textarea') || (event.key === ' ' && target?.closest('button,a'))) return;
      const meaning = keyMeaning(event.key, ids.length);
      if (meaning === null) return;
      event.preventDefault();
      if (meaning === 'close') onClose();
      else if (meaning !== 'pause') dispatch(meaning);
      else if (!event.repeat) dispatch({ type: store.get().paused.includes('user') ? 'resume' : 'pause', reason: 'user' });
    },
    { signal },
  );

  // A control that a keyboard has reached must not be carried away by the clock.
  root.addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.matches(':is(.controls, .quiz) :focus-visible'))
        dispatch({ type: 'pause', reason: 'focus' });
    },
    { signal },
  );
  const unfocus = () => dispatch({ type: 'resume', reason: 'focus' });
  root.addEventListener('focusout', unfocus, { signal });
  root.addEventListener('pointerdown', unfocus, { signal });

  return () => {
    ending.abort();
    unsubscribe();
    unlisten();
  };
}
