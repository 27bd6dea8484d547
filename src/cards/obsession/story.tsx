import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import { fitDisplay } from '../../ui/type';
import type { CardProps } from '../card-props';

const MOST_LINES = 30;
const [LARGEST, LEAST, SMALLEST] = [190, 58, 24];
/** How much of its size a line keeps from the one before, at the most and at the least. */
const [SLOWEST, FASTEST] = [0.92, 0.8];
/** What the words above leave on a common phone, in lines of one unit. */
const ROOM = 1250;

/** Sizes of all lines, from the name as large as it fits: as many as plays is the point, so they shrink faster where there are more. */
function lineSizes(name: string, lines: number): number[] {
  const first = fitDisplay(name, 940, LARGEST, LEAST);
  for (let keeps = SLOWEST; ; keeps -= 0.01) {
    const sizes = Array.from({ length: lines }, (_, i) => Math.max(SMALLEST, Math.round(first * keeps ** i)));
    if (keeps <= FASTEST || sizes.reduce((sum, size) => sum + size, 0) <= ROOM) return sizes;
  }
}

/** The name as many times as it was played, each a little further away. */
export function ObsessionStory({ card }: CardProps<'obsession'>) {
  const lines = Math.min(MOST_LINES, Math.max(1, card.hero.value));
  const sizes = lineSizes(card.name, lines);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <Note>{card.words.note}</Note>
      <div className="echo" aria-hidden="true">
        {sizes.map((size, i) => (
          <p
            // The lines are one name: only their place tells them apart.
            key={`${i + 1}`}
            style={{
              fontSize: u(size),
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
