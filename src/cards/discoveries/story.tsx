import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { ringPoint, ringRim } from '../../ui/ring';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';

const MOST_DOTS = 160;
const GROUPS = 8;

/** New dots come in from outside and settle on the ring's rim. */
export function DiscoveriesStory({ card, ring }: CardProps<'discoveries'>) {
  const dots = Math.min(MOST_DOTS, card.hero.value);
  const rim = ringRim(ring);
  const groups = Array.from({ length: GROUPS }, () => '');
  for (let i = 0; i < dots; i++) {
    const turn = (i + 0.5) / dots;
    const [x, y] = ringPoint(turn, (rim[Math.floor(turn * rim.length)] ?? 0.9) + 0.05 + 0.05 * ((i * 3) % 4));
    const group = (i * 5) % GROUPS;
    groups[group] = `${groups[group]}M${x.toFixed(0)} ${y.toFixed(0)}h0`;
  }
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="rim">
        <RingView className="rim-ring" />
        <svg className="rim-dots" viewBox="0 0 1000 1000" aria-hidden="true">
          {groups.map((d, i) => (
            <path key={d} d={d} {...cue('settle', { at: 300 + i * 120 })} />
          ))}
        </svg>
      </div>
    </>
  );
}
