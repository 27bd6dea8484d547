import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import { fitDisplay } from '../../ui/type';
import type { CardProps } from '../card-props';

const MOST_LINES = 30;
const SHRINK = 0.92;

/** The name as many times as it was played, each a little further away. */
export function ObsessionStory({ card }: CardProps<'obsession'>) {
  const lines = Math.min(MOST_LINES, Math.max(1, card.hero.value));
  const size = fitDisplay(card.name, 940, 190, 58);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <Note>{card.words.note}</Note>
      <div className="echo" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => (
          <p
            // The lines are one name: only their place tells them apart.
            key={`${i + 1}`}
            style={{
              fontSize: u(Math.max(26, Math.round(size * SHRINK ** i))),
              color: i === 0 ? 'var(--ink)' : `var(--w${(i * 2 + 8) % 12})`,
            }}
            {...cue('rise', { at: 200 + i * Math.min(60, Math.round(1500 / lines)) })}
          >
            {card.name}
          </p>
        ))}
      </div>
    </>
  );
}
