import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';
import { crowd } from '../standing/crowd';

/** Everybody gathers round one's own ring. */
export function CommunityStory({ card }: CardProps<'community'>) {
  const { waves } = crowd(card.people, 1);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={260} />
      <Note>{card.words.note}</Note>
      {card.pill && <Pill {...card.pill} at={1900} />}
      <div className="gathered">
        {waves.map((wave, i) => (
          <svg key={wave} viewBox="0 0 1000 1000" aria-hidden="true" {...cue('settle', { at: 300 + i * 220 })}>
            <path stroke={`var(--t${(i * 5 + 1) % 12})`} d={wave} />
          </svg>
        ))}
        <svg viewBox="0 0 1000 1000" aria-hidden="true">
          <circle cx="500" cy="500" r="150" />
        </svg>
        <RingView className="gathered-ring" />
      </div>
    </>
  );
}
