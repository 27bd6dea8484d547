import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

/** Laid on the table by hand: no two lie alike. */
const TILTS = [-1.3, 0.9, -0.5, 1.2, -0.9];

/** Postcards from the days that stood out. */
export function StandoutDaysStory({ card }: CardProps<'standout-days'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Note at={200}>{card.words.note}</Note>
      <ol className="postcards">
        {card.days.map(({ date, text }, i) => (
          <li
            key={`${date} ${text}`}
            style={{ '--tilt': `${TILTS[i % TILTS.length]}deg` } as CSSProperties}
            {...cue('rise', { at: 300 + i * 260 })}
          >
            <span className="postmark">{date}</span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
