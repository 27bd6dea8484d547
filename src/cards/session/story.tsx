import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { wavePath } from '../wave';

const STROKES = 110;

/** One long stretch of sound down the card, with a mark where each hour struck. */
export function SessionStory({ card }: CardProps<'session'>) {
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
        {card.marks.map(({ at, label }) => (
          <p
            key={at}
            className="long-mark"
            style={{ '--down': `${(100 * at).toFixed(1)}%` } as CSSProperties}
            {...cue('rise', { at: Math.round(200 + 1500 * at) })}
          >
            {label}
          </p>
        ))}
      </div>
    </>
  );
}
