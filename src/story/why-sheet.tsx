import type { PlayerWords } from '../model/player-words';
import type { PageWhy } from './page';
import { Sheet } from './sheet';

/** What the number on the open page means, and what it was counted over. */
export function WhySheet({ words, why, onClose }: { words: PlayerWords; why: PageWhy; onClose: () => void }) {
  return (
    <Sheet title={words.why} close={words.close} onClose={onClose}>
      <div className="why">
        <h3>{why.title}</h3>
        <p className="why-value">{why.value}</p>
        <p>{why.definition}</p>
        <dl>
          {why.facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Sheet>
  );
}
