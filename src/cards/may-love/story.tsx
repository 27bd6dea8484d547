import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { circles } from './circles';

const BOX = '0 0 300 200';

/** Two groups that share people a name: those who love one's own, and those who love the other. */
export function MayLoveStory({ card }: CardProps<'may-love'>) {
  const { own, other, r, lens } = circles(100, 100, 92);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Note at={200}>{card.words.note}</Note>
      <ol className="meetings">
        {card.names.map(({ name, detail }, i) => (
          <li key={`${name} ${detail}`} style={{ '--tint': `var(--t${(i * 4 + 3) % 12})` } as CSSProperties}>
            <div className="layers">
              <svg viewBox={BOX} aria-hidden="true" {...cue('fade', { at: 1000 + i * 420 })}>
                <path className="loud" d={lens} />
              </svg>
              <svg
                viewBox={BOX}
                aria-hidden="true"
                style={{ transformOrigin: `${own[0] / 3}% 50%` }}
                {...cue('pop', { at: 300 + i * 420 })}
              >
                <circle className="own" cx={own[0]} cy={own[1]} r={r} />
              </svg>
              <svg
                viewBox={BOX}
                aria-hidden="true"
                style={{ transformOrigin: `${other[0] / 3}% 50%` }}
                {...cue('pop', { at: 520 + i * 420 })}
              >
                <circle cx={other[0]} cy={other[1]} r={r} />
              </svg>
            </div>
            <p {...cue('rise', { at: 600 + i * 420 })}>
              <span className="display" style={{ fontSize: u(nameSize(name, 600, 96, 56)) }}>
                {name}
              </span>
              <span className="bond-detail">{detail}</span>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
