import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { stairs } from './stairs';

const [WIDTH, HEIGHT, LABEL] = [912, 560, 70];
const FLOOR = LABEL + HEIGHT;
const BOX = `0 0 ${WIDTH} ${FLOOR}`;

/** Stairs of badges; the one that was missing is still empty. */
export function NextBadgeStory({ card }: CardProps<'next-badge'>) {
  const steps = stairs(card.rungs.length);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <Note>{card.words.note}</Note>
      <Pill {...card.pill} at={1500} />
      <div className="floor-art stairs layers">
        <svg viewBox={BOX} aria-hidden="true">
          {steps.map(({ left, width, height }, i) => (
            <text
              key={card.rungs[i]}
              x={(left + width / 2) * WIDTH}
              y={FLOOR - height * HEIGHT - 20}
              textAnchor="middle"
              {...cue('fade', { at: 450 + i * 220 })}
            >
              {card.rungs[i]}
            </text>
          ))}
        </svg>
        {steps.map(({ left, width, height, missing }, i) => {
          const inset = missing ? 5 : 0;
          return (
            <svg key={card.rungs[i]} viewBox={BOX} aria-hidden="true" {...cue('grow', { at: 300 + i * 220 })}>
              <rect
                className={missing ? 'missing' : ''}
                fill={`var(--t${(i * 2 + 1) % 12})`}
                x={left * WIDTH + inset}
                y={FLOOR - height * HEIGHT + inset}
                width={width * WIDTH - inset * 2}
                height={height * HEIGHT - inset * 2}
                rx="14"
              />
            </svg>
          );
        })}
      </div>
    </>
  );
}
