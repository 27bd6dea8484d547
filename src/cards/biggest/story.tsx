import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { pile } from './pile';

const [WIDTH, TALL] = [912, 820];

/** What was in it piles up, box by box. */
export function BiggestStory({ card }: CardProps<'biggest'>) {
  const { boxes, side } = pile(card.units, WIDTH, TALL);
  const last = boxes.length - 1;
  const wide = side * 0.88;
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="floor-art" role="img" aria-label={card.words.alt}>
        <svg viewBox={`0 0 ${WIDTH} ${TALL}`} aria-hidden="true">
          {boxes.map(({ x, y, tilt }, i) => (
            <rect
              key={`${x} ${y}`}
              className="parcel"
              x={(x - wide / 2).toFixed(1)}
              y={(y - wide / 2).toFixed(1)}
              width={wide.toFixed(1)}
              height={wide.toFixed(1)}
              style={{ fill: i === last ? 'var(--shout)' : `var(--t${(i * 5 + 2) % 12})`, rotate: `${tilt.toFixed(1)}deg` }}
              {...cue('pop', { at: Math.round(250 + (i * 1500) / boxes.length) })}
            />
          ))}
        </svg>
      </div>
    </>
  );
}
