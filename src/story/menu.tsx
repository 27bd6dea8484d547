import type { PlayerWords } from '../model/player-words';
import { sayAutoplay } from './autoplay';
import type { StoryPlaces } from './page';
import { Sheet } from './sheet';
import { useStore, useStory } from './use-story';

const YEAR_MS = 365 * 24 * 3_600_000;

interface MenuProps {
  readonly words: PlayerWords;
  readonly places: StoryPlaces;
  readonly cardId: string;
  /** Opens the explanation of the card; null when it has none. */
  readonly onWhy: (() => void) | null;
  readonly onClose: () => void;
}

/** Why this number, auto-advance, the other language, the plain page, and the beginning. */
export function Menu({ words, places, cardId, onWhy, onClose }: MenuProps) {
  const store = useStore();
  const autoplay = useStory((state) => state.autoplay);
  const { locale, label } = places.otherLanguage;
  const toggle = () => {
    sayAutoplay(!autoplay);
    store.dispatch({ type: 'autoplay', on: !autoplay });
  };
  return (
    <Sheet title={words.more} close={words.close} onClose={onClose}>
      <ul className="sheet-list">
        {onWhy && (
          <li>
            <button type="button" className="sheet-row" onClick={onWhy}>
              {words.why}
            </button>
          </li>
        )}
        <li>
          <button type="button" role="switch" aria-checked={autoplay} className="sheet-row" onClick={toggle}>
            <span>
              {words.autoplay}
              <small>{words.autoplayNote}</small>
            </span>
            <span className="switch" aria-hidden="true" />
          </button>
        </li>
        <li>
          <a
            className="sheet-row"
            lang={locale}
            hrefLang={locale}
            href={`${places.self}?lang=${locale}&card=${cardId}`}
            onClick={() => {
              globalThis.cookieStore
                ?.set({ name: 'annum-lang', value: locale, path: '/', sameSite: 'lax', expires: Date.now() + YEAR_MS })
                .catch(() => {});
            }}
          >
            {label}
          </a>
        </li>
        <li>
          <a className="sheet-row" href={places.read}>
            {words.read}
          </a>
        </li>
        <li>
          <button
            type="button"
            className="sheet-row"
            onClick={() => {
              store.dispatch({ type: 'go', index: 0, by: 'hand' });
              onClose();
            }}
          >
            {words.replay}
          </button>
        </li>
      </ul>
    </Sheet>
  );
}
