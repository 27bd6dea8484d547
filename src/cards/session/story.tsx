import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { wavePath } from '../wave';

const HOUR = 60;
const STROKES = 110;

/** One long stretch of sound down the card, with a mark where each hour struck. */
export function SessionStory({ card }: CardProps<'session'>) {
  const first = Math.ceil(card.startHour);
  const end = card.startHour + card.minutes / HOUR;
  const step = Math.max(1, Math.ceil((end - card.startHour) / 9));
  const marks: number[] = [];
  for (let hour = first; hour <= end; hour += step) marks.push(hour);
  const down = (hour: number) => `${((100 * (hour - card.startHour)) / (end - card.startHour)).toFixed(1)}%`;
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="long" aria-hidden="true">
        <svg
          aria-hidden="true"
          className="long-line"
          viewBox="0 0 400 1000"
          preserveAspectRatio="none"
          {...cue('grow', { at: 150, ms: 1800 })}
        >
          <path transform="matrix(0 1 1 0 0 0)" d={wavePath(card.start, STROKES, 1000, 400)} />
        </svg>
        {marks.map((hour) => (
          <p
            key={hour}
            className="long-mark"
            style={{ '--down': down(hour) } as CSSProperties}
            {...cue('rise', { at: Math.round(200 + (1500 * (hour - card.startHour)) / (end - card.startHour)) })}
          >
            {String(hour % 24).padStart(2, '0')}:00
          </p>
        ))}
      </div>
    </>
  );
}
