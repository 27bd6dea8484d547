import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import { fitDisplay } from '../../ui/type';
import type { CardProps } from '../card-props';

const MOST_LINES = 30;
const SHRINK = 0.92;
const [LARGEST, LEAST, SMALLEST] = [190, 84, 26];
/** What the words above leave on a common phone, in lines of one unit. */
const ROOM = 1180;

const sizeAt = (first: number, line: number): number => Math.max(SMALLEST, Math.round(first * SHRINK ** line));

/** The largest size of the first line with which all of them find room: as many as plays is the point. */
function firstSize(name: string, lines: number): number {
  let size = fitDisplay(name, 940, LARGEST, 58);
  const tall = () => Array.from({ length: lines }, (_, i) => sizeAt(size, i)).reduce((sum, one) => sum + one, 0);
  while (size > LEAST && tall() > ROOM) size -= 2;
  return size;
}

/** The name as many times as it was played, each a little further away. */
export function ObsessionStory({ card }: CardProps<'obsession'>) {
  const lines = Math.min(MOST_LINES, Math.max(1, card.hero.value));
  const size = firstSize(card.name, lines);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} most={300} />
      <Note>{card.words.note}</Note>
      <div className="echo" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => (
          <p
            // The lines are one name: only their place tells them apart.
            key={`${i + 1}`}
            style={{
              fontSize: u(sizeAt(size, i)),
              color: i === 0 ? 'var(--ink)' : `var(--w${(i * 2 + 8) % 12})`,
            }}
            {...cue('rise', { at: 200 + i * Math.min(60, Math.round(1500 / lines)) })}
          >
            {card.name}
          </p>
        ))}
      </div>
    </>
  );
}
