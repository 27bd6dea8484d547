import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { threadOf } from './threads';

const [WIDTH, EDGE] = [912, 12];
const at = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);

/** A thread a name, from last year's half of the card into this one's. */
export function LastYearStory({ card }: CardProps<'last-year'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Note at={200}>{card.words.note}</Note>
      <ol className="bonds">
        {card.threads.map(({ how, label, name, detail }, i) => {
          const { pieces, knot } = threadOf[how];
          return (
            <li key={how} style={{ '--tint': how === 'stayed' ? 'var(--shout)' : `var(--t${(i * 4 + 2) % 12})` } as CSSProperties}>
              <p {...cue('rise', { at: 200 + i * 320 })}>
                <span className="bond-detail">
                  <b>{label}</b> {detail}
                </span>
                <span className="display" style={{ fontSize: u(nameSize(name, WIDTH, 100, 54)) }}>
                  {name}
                </span>
              </p>
              <svg viewBox={`0 0 ${WIDTH} 40`} aria-hidden="true" {...cue('stretch', { at: 350 + i * 320, ms: 900 })}>
                {pieces.map(({ from, to, faint }) => (
                  <path key={from} className={faint ? 'thin' : ''} d={`M${at(from)} 20H${at(to)}`} />
                ))}
                {knot !== null && <circle cx={at(knot)} cy="20" r="18" />}
              </svg>
            </li>
          );
        })}
      </ol>
      <p className="ends" {...cue('fade', { at: 300 })}>
        <span>{card.years.before}</span>
        <span>{card.years.now}</span>
      </p>
    </>
  );
}
