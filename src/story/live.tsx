import { useLayoutEffect, useRef } from 'react';
import { fill } from '../model/fill';
import type { PlayerWords } from '../model/player-words';
import type { StoryStop } from './page';
import { useStory } from './use-story';

/** Says where the story is when a person turned the page; silent while the clock turns them. A key moves the focus to the new heading. */
export function Live({ stops, words }: { stops: readonly StoryStop[]; words: PlayerWords }) {
  const index = useStory((state) => state.index);
  const turn = useStory((state) => state.turn);
  const byKeys = useStory((state) => state.movedBy === 'keys');
  const byClock = useStory((state) => state.movedBy === 'clock' || state.movedBy === 'start');
  const spoken = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    if (turn === 0 || !byKeys) return;
    const story = spoken.current?.closest('.story');
    // Whoever presses a button again and again keeps it; the live region speaks instead.
    if (story?.querySelector('.controls :focus')) return;
    story?.querySelector<HTMLElement>('[data-current] h2')?.focus({ preventScroll: true });
  }, [turn, byKeys]);

  return (
    <p ref={spoken} className="sr" aria-live={byClock ? 'off' : 'polite'}>
      {turn > 0 && !byClock && `${fill(words.position, { n: index + 1, total: stops.length })}: ${stops[index]?.label ?? ''}`}
    </p>
  );
}
