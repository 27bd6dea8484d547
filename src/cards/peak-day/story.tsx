import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import { RING_UNITS, ringRim } from '../../ui/ring';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';

/** The ring, turned until its greatest day stands on top, and that day lifted out of it. */
export function PeakDayStory({ card, ring }: CardProps<'peak-day'>) {
  const turn = (card.day + 0.5) / Math.max(1, ring.days.length);
  const rim = ringRim(ring)[card.day] ?? 0.9;
  const foot = (RING_UNITS / 2) * (1 - rim);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero text={card.hero} most={250} />
      <Note>{card.words.note}</Note>
      <div className="lifted">
        <div className="lifted-turn" style={{ '--turn': `${(-turn * 360).toFixed(1)}deg` } as CSSProperties}>
          <RingView className="lifted-ring" />
        </div>
        <svg className="lifted-day" viewBox="0 -400 1000 1400" aria-hidden="true">
          <g {...cue('rise', { at: 700, ms: 900 })}>
            <path d={`M500 ${(foot + 60).toFixed(0)}V-180`} />
            <circle cx="500" cy="-196" r="26" />
          </g>
        </svg>
      </div>
      <div className="foot">
        <Pill {...card.pill} />
      </div>
    </>
  );
}
