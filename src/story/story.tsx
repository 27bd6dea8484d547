'use client';

import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Conductor, conduct } from './conductor';
import { Controls } from './controls';
import { Live } from './live';
import type { StoryPage, StoryPlaces } from './page';
import { Slots } from './slots';
import { initialState } from './state';
import { createStore } from './store';
import { StoreContext } from './use-story';
import { wire } from './wiring';
import type { PlayerWords } from './words';
import './story.css';

// Sheets open on a tap; nothing of them is needed before.
const Menu = lazy(() => import('./menu').then((module) => ({ default: module.Menu })));
const WhySheet = lazy(() => import('./why-sheet').then((module) => ({ default: module.WhySheet })));
const ShareSheet = lazy(() => import('./share-sheet').then((module) => ({ default: module.ShareSheet })));

type SheetName = 'share' | 'menu' | 'why';

interface StoryProps {
  readonly title: string;
  readonly brand: string;
  readonly label: string;
  readonly pages: readonly StoryPage[];
  /** The page that is open first; the server has read it from the address. */
  readonly start: number;
  readonly words: PlayerWords;
  readonly places: StoryPlaces;
}

/** Plays finished pages. Renders once; its parts follow the store and render when a page turns. */
export function Story({ title, brand, label, pages, start, words, places }: StoryProps) {
  const [store] = useState(() => createStore(initialState(pages.length, start)));
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const root = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const conductor = useRef<Conductor>(null);
  const turned = useCallback(() => conductor.current?.turned(), []);
  const { read, picture } = places;

  const close = useCallback(() => location.assign(read), [read]);
  const open = useCallback(
    (which: SheetName | null) => {
      store.dispatch({ type: which ? 'pause' : 'resume', reason: 'dialog' });
      setSheet(which);
    },
    [store],
  );

  useLayoutEffect(() => {
    if (!root.current) return;
    const made = conduct(
      root.current,
      store,
      pages.map((page) => page.dwellMs),
    );
    conductor.current = made;
    return () => made.end();
  }, [store, pages]);

  useEffect(() => {
    if (!root.current || !stage.current) return;
    return wire({ root: root.current, stage: stage.current, store, ids: pages.map((page) => page.id), onClose: close });
  }, [store, pages, close]);

  const current = sheet ? pages[store.get().index] : undefined;
  return (
    <StoreContext value={store}>
      <section ref={root} className="story" aria-roledescription={words.story} aria-label={title} data-opening="">
        <Controls
          words={words}
          brand={brand}
          label={label}
          pages={pages}
          onShare={picture ? () => open('share') : null}
          onMore={() => open('menu')}
          onClose={close}
        />
        <div ref={stage} className="stage">
          <Slots pages={pages} words={words} onTurned={turned} />
        </div>
        <Live pages={pages} words={words} />
        <Suspense>
          {current && sheet === 'menu' && (
            <Menu words={words} places={places} cardId={current.id} onWhy={current.why && (() => open('why'))} onClose={() => open(null)} />
          )}
          {current?.why && sheet === 'why' && <WhySheet words={words} why={current.why} onClose={() => open(null)} />}
          {current && sheet === 'share' && picture && (
            <ShareSheet words={words} places={places} picture={picture} pages={pages} page={current} onClose={() => open(null)} />
          )}
        </Suspense>
      </section>
    </StoreContext>
  );
}
