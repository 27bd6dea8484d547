import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { moon } from './moon';

const STARS = 46;
/** Evenly spread, the same every time; the steps of x and y meet nowhere, so that no star lies in a row with others. */
const spread = (i: number, step: number) => ((i + 1) * step) % 1;

/** The stars come out, and a moon lit as far as the year was spent at night. */
export function LateNightStory({ card }: CardProps<'late-night'>) {
  const stars = Array.from({ length: STARS }, (_, i) => ({
    x: Math.round(1080 * spread(i, 0.5698402911)),
    y: Math.round(1200 * spread(i, 0.7548776662)),
    r: Math.round(3 + 5 * spread(i, 0.6180339887)),
    i,
  })).filter(({ x, y }) => Math.hypot(x - 560, y - 640) > 470);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="sky-art">
        <svg viewBox="0 0 1080 1200" aria-hidden="true">
          {stars.map(({ x, y, r, i }) => (
            <circle key={i} className="star" cx={x} cy={y} r={r} fill={`var(--t${i % 12})`} {...cue('pop', { at: 200 + i * 30 })} />
          ))}
          <circle className="moon-dark" cx={560} cy={640} r={410} {...cue('fade', { at: 200 })} />
          <path className="loud" d={moon(560, 640, 410, card.share)} {...cue('fade', { at: 700, ms: 900 })} />
        </svg>
      </div>
    </>
  );
}
