import { createContext, useContext, useSyncExternalStore } from 'react';
import type { StoryState } from './state';
import type { StoryStore } from './store';

export const StoreContext = createContext<StoryStore | null>(null);

export function useStore(): StoryStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A part of the player stands outside its story.');
  return store;
}

/** Follows one primitive of the state; renders again only when it changes. */
export function useStory<T extends string | number | boolean>(select: (state: StoryState) => T): T {
  const store = useStore();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}
