import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { wavePath } from '../wave';

const STROKES = 76;

/** What the words of the card take, in canvas units; the waves share what is left, up to their own height. */
const WORDS = 1130;

/** Five stretches of sound, each as loud as its share; the first name is the card. */
export function TopCreatorsStory({ card }: CardProps<'top-creators'>) {
  const heights = card.rows.map(({ share }) => Math.round(44 + 190 * share));
  const all = heights.reduce((sum, height) => sum + height, 0);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <ol className="sounds">
        {card.rows.map((row, i) => {
          const height = heights[i] ?? 0;
          const room = `(var(--room) - var(--words, ${u(WORDS)})) * ${(height / all).toFixed(3)}`;
          return (
            <li key={row.rank} className={i === 0 ? 'first' : ''} style={{ '--tint': `var(--t${(i * 5) % 12})` } as CSSProperties}>
              <div className="row" {...cue('rise', { at: 150 + i * 120 })}>
                <span className="rank">{row.rank}</span>
                <span className="name" style={{ fontSize: u(i === 0 ? nameSize(row.name, 780, 132, 72) : 62) }}>
                  {row.name}
                </span>
                <span className="value">{row.value}</span>
              </div>
              <svg
                viewBox={`0 0 912 ${height}`}
                preserveAspectRatio="none"
                style={{ height: `clamp(${u(30)}, ${room}, ${u(height)})` }}
                aria-hidden="true"
                {...cue('stretch', { at: 250 + i * 120 })}
              >
                <path d={wavePath(row.name, STROKES, 912, height)} />
              </svg>
            </li>
          );
        })}
      </ol>
      {card.badge && (
        <p className="pill small" {...cue('rise', { at: 1200 })}>
          <span className="pill-value">{card.badge}</span>
        </p>
      )}
      <Note>{card.words.note}</Note>
    </>
  );
}
