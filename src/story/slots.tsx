import { useEffect, useLayoutEffect } from 'react';
import { fill } from '../model/fill';
import type { PlayerWords } from '../model/player-words';
import type { StoryPage, StoryStop } from './page';
import { useStory } from './use-story';

interface SlotsProps {
  readonly stops: readonly StoryStop[];
  readonly pages: ReadonlyMap<string, StoryPage>;
  /** Whether neighbours may be drawn: the script is there and all pages are. */
  readonly ready: boolean;
  readonly words: PlayerWords;
  readonly onTurned: () => void;
  /** The open page is not here and will not come. */
  readonly onMissing: ((id: string) => void) | null;
}

// A slide of the ARIA carousel pattern; the element that a linter would like better, fieldset, is for forms.
const group = (kind: string, name: string) => ({ role: 'group', 'aria-roledescription': kind, 'aria-label': name });

/** The open page and its neighbours, which wait inert. At first only the open one is in the document. */
export function Slots({ stops, pages, ready, words, onTurned, onMissing }: SlotsProps) {
  const index = useStory((state) => state.index);
  const turn = useStory((state) => state.turn);
  const id = stops[index]?.id ?? '';
  const here = pages.has(id);

  useLayoutEffect(() => {
    if (turn > 0 && here) onTurned();
  }, [turn, here, onTurned]);
  useEffect(() => {
    if (!here) onMissing?.(id);
  }, [here, id, onMissing]);

  const reach = ready ? 1 : 0;
  return stops.map((stop, i) => {
    const place = i - index;
    if (Math.abs(place) > reach) return null;
    const page = pages.get(stop.id);
    const name = `${fill(words.position, { n: i + 1, total: stops.length })}: ${stop.label}`;
    return (
      <div
        key={stop.id}
        className="slot"
        data-slot={place}
        data-current={place === 0 ? '' : undefined}
        style={page?.ground}
        {...group(words.slide, name)}
        inert={place !== 0}
      >
        {page?.node}
      </div>
    );
  });
}
