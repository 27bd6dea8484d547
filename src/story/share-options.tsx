import { useState } from 'react';
import { fill } from '../model/fill';
import type { OwnerWords } from '../model/player-words';
import type { ShareOptions } from './links-api';
import type { OwnerPlaces, StoryPage } from './page';

interface ShareOptionsProps {
  readonly words: OwnerWords;
  readonly owner: OwnerPlaces;
  /** The cards that a link can have. */
  readonly pages: readonly StoryPage[];
  readonly page: StoryPage;
  readonly options: ShareOptions;
  readonly onChange: (options: ShareOptions) => void;
}
type Which = 'all' | 'this' | 'some';
const SPANS = [7, 30, 365];

function Switch({ on, label, note, onFlip }: { on: boolean; label: string; note?: string; onFlip: () => void }) {
  return (
    <button type="button" role="switch" aria-checked={on} className="sheet-row" onClick={onFlip}>
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
      <span className="switch" aria-hidden="true" />
    </button>
  );
}

/** What others see: name, amounts, which cards a link holds, and for how long it works. */
export function ShareOptionsForm({ words, owner, pages, page, options, onChange }: ShareOptionsProps) {
  const [which, setWhich] = useState<Which>('all');
  const choose = (next: Which) => {
    setWhich(next);
    onChange({ ...options, cards: next === 'all' ? null : [page.id] });
  };
  const flip = (id: string) => {
    const cards = options.cards ?? [];
    const next = cards.includes(id) ? cards.filter((one) => one !== id) : [...cards, id];
    // The last one stays: a link to nothing is none.
    if (next.length > 0) onChange({ ...options, cards: next });
  };
  return (
    <details className="share-options">
      <summary>{words.options}</summary>
      {owner.named && <Switch on={options.name} label={words.name} onFlip={() => onChange({ ...options, name: !options.name })} />}
      {owner.spends && (
        <Switch
          on={options.money}
          label={words.money}
          note={words.moneyNote}
          onFlip={() => onChange({ ...options, money: !options.money })}
        />
      )}
      <label className="sheet-row">
        {words.cards}
        <select value={which} onChange={({ target }) => choose(target.value as Which)}>
          <option value="all">{words.allCards}</option>
          <option value="this">{words.thisCard}</option>
          <option value="some">{words.someCards}</option>
        </select>
      </label>
      {which === 'some' && (
        <ul className="share-cards">
          {pages.map(({ id, label }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={options.cards?.includes(id) ?? false} onChange={() => flip(id)} />
                {label}
              </label>
            </li>
          ))}
        </ul>
      )}
      <label className="sheet-row">
        {words.expires}
        <select
          value={options.days ?? 0}
          onChange={({ target }) => onChange({ ...options, days: target.value === '0' ? null : Number(target.value) })}
        >
          <option value={0}>{words.never}</option>
          {SPANS.map((n) => (
            <option key={n} value={n}>
              {fill(words.days, { n })}
            </option>
          ))}
        </select>
      </label>
    </details>
  );
}
