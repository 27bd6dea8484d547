import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';

/** Five grooves cut from the left edge, each as long as it was played. */
export function TopItemsStory({ card }: CardProps<'top-items'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <ol className="grooves">
        {card.rows.map((row, i) => (
          <li key={row.rank} className={i === 0 ? 'first' : ''} style={{ '--tint': `var(--t${(i * 5 + 2) % 12})` } as CSSProperties}>
            <div className="row" {...cue('rise', { at: 150 + i * 110 })}>
              <span className="name" style={{ fontSize: u(i === 0 ? nameSize(row.name, 912, 120, 72) : 62) }}>
                {row.name}
              </span>
              <span className="detail">
                {row.detail && <span>{row.detail}</span>}
                <span className="value">{row.value}</span>
              </span>
            </div>
            <div
              className="groove"
              style={{ width: `${Math.max(6, row.share * 100).toFixed(1)}%` }}
              {...cue('stretch', { at: 250 + i * 110 })}
            />
          </li>
        ))}
      </ol>
      <Note>{card.words.note}</Note>
    </>
  );
}
