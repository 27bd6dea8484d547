import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note, Pill } from '../../ui/parts';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';
import { crowd } from './crowd';

/** Better than half is the least that a badge ever says: the count comes down from there. */
const FROM_PERCENT = 50;

/** The crowd thins until the person is left, and their ring opens where they stand. */
export function StandingStory({ card }: CardProps<'standing'>) {
  const { waves } = crowd(card.of, card.atOrAbove);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={{ ...card.hero, from: FROM_PERCENT, ms: 1900 }} at={200} />
      <Note>{card.words.note}</Note>
      <div className="crowd">
        <svg className="crowd-dots" viewBox="0 0 1000 1000" aria-hidden="true">
          {waves.map((wave, i) => (
            <path key={wave} d={wave} {...cue('leave', { at: 300 + i * 280 })} />
          ))}
          <circle cx="500" cy="500" r="22" />
        </svg>
        <RingView className="crowd-ring" bloomAt={1700} />
      </div>
      <div className="foot row-foot">
        <Pill {...card.pill} at={2400} />
        <p className="place" {...cue('rise', { at: 2500 })}>
          {card.place}
        </p>
      </div>
    </>
  );
}
