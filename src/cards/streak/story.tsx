import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { chain } from './chain';

/** One link a day, in a chain that bends across the card. */
export function StreakStory({ card, ring }: CardProps<'streak'>) {
  const { links, thread, width, height, step } = chain(ring.days.slice(card.firstDay, card.lastDay + 1));
  const perLink = Math.min(60, 1600 / Math.max(1, links.length));
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <div className="chain" role="img" aria-label={card.words.alt}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <path className="thread" strokeWidth={step * 0.16} d={thread} />
          {links.map((link, day) => (
            <circle
              key={`${link.x} ${link.y}`}
              cx={link.x}
              cy={link.y}
              r={link.r}
              fill={`var(--t${ring.monthOfDay[card.firstDay + day] ?? 0})`}
              {...cue('pop', { at: Math.round(200 + day * perLink) })}
            />
          ))}
        </svg>
      </div>
      <p className="ends" {...cue('rise', { at: 1900 })}>
        <span>{card.from}</span>
        <span>{card.to}</span>
      </p>
      <Note at={2000}>{card.words.note}</Note>
    </>
  );
}
