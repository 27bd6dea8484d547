import { cue, framesCue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { dominoes } from './dominoes';

const [WIDTH, TALL, FLOOR] = [912, 620, 640];
const FALL_MS = 1500;

/** The tiles stand, and tip one another until the last. */
export function BingeStory({ card }: CardProps<'binge'>) {
  const { tiles, width, height } = dominoes(card.hero.value, WIDTH, TALL);
  const last = tiles.length - 1;
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <p className="display binge-name" style={{ fontSize: u(nameSize(card.name, 912, 116, 72)) }} {...cue('rise', { at: 400 })}>
        {card.name}
      </p>
      <Note>{card.words.note}</Note>
      <div className="floor-art" role="img" aria-label={card.words.alt}>
        <svg viewBox={`0 0 ${WIDTH} ${FLOOR}`} aria-hidden="true">
          {tiles.map(({ x, lean }, i) => (
            <rect
              key={x}
              x={x - width}
              y={FLOOR - height}
              width={width}
              height={height}
              className="domino"
              style={{ fill: i === last ? 'var(--shout)' : `var(--t${(i * 5 + 2) % 12})`, transform: `rotate(${lean}deg)` }}
              {...framesCue({ rotate: ['0deg', `${lean}deg`] }, { at: 500 + (i * FALL_MS) / tiles.length, ms: 420 })}
            />
          ))}
        </svg>
      </div>
    </>
  );
}
