import { useEffect, useLayoutEffect, useState } from 'react';
import type { StoryPage } from './page';
import { useStory } from './use-story';
import { fill, type PlayerWords } from './words';

interface SlotsProps {
  readonly pages: readonly StoryPage[];
  readonly words: PlayerWords;
  readonly onTurned: () => void;
}

// A slide of the ARIA carousel pattern; the element that a linter would like better, fieldset, is for forms.
const group = (kind: string, name: string) => ({ role: 'group', 'aria-roledescription': kind, 'aria-label': name });

/** The open page and its neighbours, which wait inert. Before the script is there only the open one is in the document. */
export function Slots({ pages, words, onTurned }: SlotsProps) {
  const index = useStory((state) => state.index);
  const turn = useStory((state) => state.turn);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);

  useLayoutEffect(() => {
    if (turn > 0) onTurned();
  }, [turn, onTurned]);

  const reach = ready ? 1 : 0;
  return pages.map((page, i) => {
    const place = i - index;
    if (Math.abs(place) > reach) return null;
    const name = `${fill(words.position, { n: i + 1, total: pages.length })}: ${page.label}`;
    return (
      <div
        key={page.id}
        className="slot"
        data-slot={place}
        data-current={place === 0 ? '' : undefined}
        style={page.ground}
        {...group(words.slide, name)}
        inert={place !== 0}
      >
        {page.node}
      </div>
    );
  });
}
