import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { stairs } from './stairs';

const [WIDTH, HEIGHT, LABEL] = [912, 560, 70];

/** Stairs of badges; the one that was missing is still empty. */
export function NextBadgeStory({ card }: CardProps<'next-badge'>) {
  const steps = stairs(card.rungs.length);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <Note>{card.words.note}</Note>
      <Pill {...card.pill} at={1500} />
      <div className="floor-art stairs">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + LABEL}`} aria-hidden="true">
          {steps.map(({ left, width, height, missing }, i) => {
            const [x, wide, tall] = [left * WIDTH, width * WIDTH, height * HEIGHT];
            const floor = LABEL + HEIGHT;
            return (
              <g key={card.rungs[i]}>
                <rect
                  className={missing ? 'missing' : ''}
                  fill={`var(--t${(i * 2 + 1) % 12})`}
                  x={missing ? x + 5 : x}
                  y={floor - tall + (missing ? 5 : 0)}
                  width={missing ? wide - 10 : wide}
                  height={tall - (missing ? 10 : 0)}
                  rx="14"
                  {...cue('grow', { at: 300 + i * 220 })}
                />
                <text x={x + wide / 2} y={floor - tall - 20} textAnchor="middle" {...cue('fade', { at: 450 + i * 220 })}>
                  {card.rungs[i]}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
    </>
  );
}
