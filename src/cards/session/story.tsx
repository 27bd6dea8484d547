import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

const HOUR = 60;

/** One long line down the card, with a mark where each hour struck. */
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
        <div className="long-line" {...cue('stretch', { at: 150, ms: 1800 })} />
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
