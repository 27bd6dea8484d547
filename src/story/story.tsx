'use client';

import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PlayerWords } from '../model/player-words';
import { type Conductor, conduct } from './conductor';
import { Controls } from './controls';
import { showGuess } from './guess';
import { Live } from './live';
import type { StoryBrand, StoryPage, StoryPlaces, StoryStop } from './page';
import { type SheetName, sheets } from './sheets';
import { Slots } from './slots';
import { initialState } from './state';
import { createStore } from './store';
import { usePages } from './use-pages';
import { StoreContext } from './use-story';
import { wire } from './wiring';
import './story.css';

const Menu = lazy(() => sheets.menu().then((module) => ({ default: module.Menu })));
const WhySheet = lazy(() => sheets.why().then((module) => ({ default: module.WhySheet })));
const ShareSheet = lazy(() => sheets.share().then((module) => ({ default: module.ShareSheet })));

interface StoryProps {
  readonly title: string;
  readonly brand: StoryBrand;
  readonly label: string;
  /** All pages of the story in order, and those of them that came with the document. */
  readonly stops: readonly StoryStop[];
  readonly pages: readonly StoryPage[];
  /** The page that is open first; the server has read it from the address. */
  readonly start: number;
  readonly words: PlayerWords;
  readonly places: StoryPlaces;
}

/** Plays finished pages. Renders once; its parts follow the store and render when a page turns. */
export function Story({ title, brand, label, stops, pages: here, start, words, places }: StoryProps) {
  const [store] = useState(() => createStore(initialState(stops.length, start)));
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const root = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const conductor = useRef<Conductor>(null);
  const turned = useCallback(() => {
    showGuess(root.current);
    conductor.current?.turned();
  }, []);
  const { self, read, rest, picture } = places;
  const pages = usePages(here, rest);

  const close = useCallback(() => location.assign(read), [read]);
  const missing = useCallback((id: string) => location.replace(`${self}?card=${id}`), [self]);
  const open = useCallback(
    (which: SheetName | null) => {
      const none = () => {
        store.dispatch({ type: 'resume', reason: 'dialog' });
        setSheet(null);
      };
      if (which === null) return none();
      store.dispatch({ type: 'pause', reason: 'dialog' });
      // Without a network a sheet that was never opened cannot be had: the story goes on.
      sheets[which]().then(() => setSheet(which), none);
    },
    [store],
  );

  useLayoutEffect(() => {
    if (!root.current) return;
    const made = conduct(
      root.current,
      store,
      stops.map((stop) => stop.dwellMs),
    );
    conductor.current = made;
    return () => made.end();
  }, [store, stops]);

  useEffect(() => {
    if (!root.current || !stage.current) return;
    return wire({ root: root.current, stage: stage.current, store, ids: stops.map((stop) => stop.id), onClose: close });
  }, [store, stops, close]);

  // Once everything is here and moving, it is kept for a journey without a network; nobody's but one's own.
  const keeps = places.owner !== null && pages.state === 'ready';
  useEffect(() => {
    if (keeps) import('./keep-offline').then(({ keepOffline }) => keepOffline(places)).catch(() => {});
  }, [keeps, places]);

  const all = stops.flatMap((stop) => pages.byId.get(stop.id) ?? []);
  const current = sheet ? pages.byId.get(stops[store.get().index]?.id ?? '') : undefined;
  return (
    <StoreContext value={store}>
      <section ref={root} className="story" aria-roledescription={words.story} aria-label={title} data-opening="">
        <Controls
          words={words}
          brand={brand}
          label={label}
          stops={stops}
          pages={pages.byId}
          onShare={picture ? () => open('share') : null}
          onMore={() => open('menu')}
          onClose={close}
        />
        <div ref={stage} className="stage">
          <Slots
            stops={stops}
            pages={pages.byId}
            ready={pages.state === 'ready'}
            words={words}
            onTurned={turned}
            onMissing={pages.state === 'failed' ? missing : null}
          />
        </div>
        <Live stops={stops} words={words} />
        <Suspense>
          {current && sheet === 'menu' && (
            <Menu words={words} places={places} cardId={current.id} onWhy={current.why && (() => open('why'))} onClose={() => open(null)} />
          )}
          {current?.why && sheet === 'why' && <WhySheet words={words} why={current.why} onClose={() => open(null)} />}
          {current && sheet === 'share' && picture && (
            <ShareSheet words={words} places={places} picture={picture} pages={all} page={current} onClose={() => open(null)} />
          )}
        </Suspense>
      </section>
    </StoreContext>
  );
}
