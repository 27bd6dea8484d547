import { reduce, type StoryAction, type StoryState } from './state';

export interface StoryStore {
  readonly get: () => StoryState;
  readonly dispatch: (action: StoryAction) => void;
  /** Calls back after every change, with what it was before; returns the way out. */
  readonly subscribe: (listener: (state: StoryState, before: StoryState) => void) => () => void;
}

/** The state and those who follow it. Everything that reacts to the story subscribes; nothing calls anything sideways. */
export function createStore(initial: StoryState): StoryStore {
  let state = initial;
  const listeners = new Set<(state: StoryState, before: StoryState) => void>();
  return {
    get: () => state,
    dispatch(action) {
      const before = state;
      state = reduce(before, action);
      if (state !== before) for (const listener of [...listeners]) listener(state, before);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
