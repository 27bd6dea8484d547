import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { spiral } from './spiral';

const [CENTRE, REACH] = [500, 470];

/** A line comes round from the middle, once for every time. */
export function AgainStory({ card }: CardProps<'again'>) {
  const { points, turns } = spiral(card.hero.value);
  const at = ([x, y]: readonly [number, number]) => `${(CENTRE + x * REACH).toFixed(1)} ${(CENTRE + y * REACH).toFixed(1)}`;
  const thick = Math.min(34, (REACH / turns) * 0.5);
  const [endX = CENTRE, endY = CENTRE] = (points.at(-1) ?? [0, 0]).map((value) => CENTRE + value * REACH);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <p className="display" style={{ fontSize: u(nameSize(card.name, 912, 140, 80)) }} {...cue('rise', { at: 150 })}>
        {card.name}
      </p>
      <Hero {...card.hero} counts={card.hero} most={260} />
      <Note>{card.words.note}</Note>
      <div className="round-art">
        <svg viewBox="0 0 1000 1000" aria-hidden="true">
          <path className="spiral" strokeWidth={thick} d={`M${points.map(at).join('L')}`} {...cue('bloom', { at: 300, ms: 1600 })} />
          <circle className="loud" cx={endX} cy={endY} r={Math.max(24, thick)} {...cue('pop', { at: 1800 })} />
        </svg>
      </div>
    </>
  );
}
