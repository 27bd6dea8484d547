import { type CSSProperties, useState } from 'react';
import { fill } from '../model/fill';
import type { PlayerWords } from '../model/player-words';
import { Icon } from './icons';
import type { StoryBrand, StoryPage, StoryStop } from './page';
import { useStore, useStory } from './use-story';

interface ControlsProps {
  readonly words: PlayerWords;
  readonly brand: StoryBrand;
  readonly label: string;
  readonly stops: readonly StoryStop[];
  readonly pages: ReadonlyMap<string, StoryPage>;
  readonly onShare: (() => void) | null;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

/** A button that a keyboard pressed has no pointer position: click count 0. */
function by(event: { detail: number }) {
  return event.detail === 0 ? 'keys' : 'hand';
}

function PauseButton({ words }: { words: PlayerWords }) {
  const store = useStore();
  const paused = useStory((state) => state.paused.includes('user'));
  return (
    <button
      type="button"
      className="control"
      aria-label={paused ? words.play : words.pause}
      onClick={() => store.dispatch({ type: paused ? 'resume' : 'pause', reason: 'user' })}
    >
      <Icon name={paused ? 'play' : 'pause'} />
    </button>
  );
}

/** The colours of the open page, or of the last one that had some: a page may still be on its way. */
function useLatest(ground: CSSProperties | undefined): CSSProperties | undefined {
  const [latest, setLatest] = useState(ground);
  if (ground !== undefined && ground !== latest) setLatest(ground);
  return ground ?? latest;
}

/** All of the player's buttons, in the order in which a keyboard meets them. */
export function Controls({ words, brand, label, stops, pages, onShare, onMore, onClose }: ControlsProps) {
  const store = useStore();
  const index = useStory((state) => state.index);
  const count = useStory((state) => state.count);
  const last = index === count - 1;
  const position = fill(words.position, { n: index + 1, total: count });
  const ground = useLatest(pages.get(stops[index]?.id ?? '')?.ground);
  return (
    <>
      <div className="backdrop" style={ground} />
      <div className="chrome" style={ground}>
        <ol className="segments" aria-hidden="true">
          {stops.map((stop, i) => (
            <li key={stop.id} data-segment={i < index ? 'done' : i === index ? 'now' : 'todo'}>
              <i key={i === index ? store.get().turn : 'idle'} />
            </li>
          ))}
        </ol>
        <p className="brand">
          {brand.logo && <img src={brand.logo} alt="" />}
          {brand.name} <span>{label}</span>
        </p>
        <div className="controls">
          <PauseButton words={words} />
          <button
            type="button"
            className="control turn back"
            aria-label={words.previous}
            disabled={index === 0}
            onClick={(event) => store.dispatch({ type: 'previous', by: by(event) })}
          >
            <Icon name="previous" />
          </button>
          <button
            type="button"
            className="control turn on"
            aria-label={last ? words.replay : words.next}
            onClick={(event) => store.dispatch(last ? { type: 'go', index: 0, by: by(event) } : { type: 'next', by: by(event) })}
          >
            <Icon name={last ? 'replay' : 'next'} />
          </button>
          <p
            className="position"
            role="progressbar"
            aria-label={words.story}
            aria-valuemin={1}
            aria-valuemax={count}
            aria-valuenow={index + 1}
            aria-valuetext={position}
          >
            {position}
          </p>
          {onShare && (
            <button type="button" className="control" aria-label={words.share.open} aria-haspopup="dialog" onClick={onShare}>
              <Icon name="share" />
            </button>
          )}
          <button type="button" className="control" aria-label={words.more} aria-haspopup="dialog" onClick={onMore}>
            <Icon name="more" />
          </button>
          <button type="button" className="control" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      </div>
    </>
  );
}
