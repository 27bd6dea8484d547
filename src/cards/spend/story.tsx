import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { stacks } from './stacks';

const [WIDTH, TALL] = [912, 640];

/** Coins fall on twelve stacks, a month each. */
export function SpendStory({ card }: CardProps<'spend'>) {
  const { coins, wide, thick } = stacks(card.months, WIDTH, TALL);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="floor-art">
        <svg viewBox={`0 0 ${WIDTH} ${TALL}`} aria-hidden="true">
          {coins.map(({ x, y, month, top }) => (
            <rect
              key={`${month} ${y.toFixed(1)}`}
              x={x.toFixed(1)}
              y={y.toFixed(1)}
              width={wide.toFixed(1)}
              height={(thick * 0.76).toFixed(1)}
              rx={thick * 0.3}
              fill={top ? 'var(--shout)' : `var(--t${(month * 5 + 2) % 12})`}
              {...cue('fade', { at: Math.round(200 + (1400 * (TALL - y)) / TALL) })}
            />
          ))}
        </svg>
      </div>
      <Pill {...card.pill} at={1900} />
    </>
  );
}
