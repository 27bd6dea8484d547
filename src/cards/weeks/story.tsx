import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

/** The weeks grow up one after another; the unbroken run is loud. */
export function WeeksStory({ card }: CardProps<'weeks'>) {
  const most = Math.max(1, ...card.weeks);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="weeks" role="img" aria-label={card.words.alt}>
        {card.weeks.map((value, week) => (
          <i
            // Weeks are known by their place.
            key={`${week + 1}`}
            className={week >= card.firstWeek && week <= card.lastWeek ? 'in-run' : ''}
            style={{ '--tall': `${value <= 0 ? 2 : Math.round(16 + (84 * value) / most)}%` } as CSSProperties}
            {...cue('grow', { at: Math.round(200 + (1400 * week) / card.weeks.length) })}
          />
        ))}
      </div>
      <p className="ends" {...cue('rise', { at: 1900 })}>
        <span>{card.from}</span>
        <span>{card.to}</span>
      </p>
    </>
  );
}
