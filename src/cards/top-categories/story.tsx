import type { CSSProperties } from 'react';
import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { FADING } from './fading';

/** The longest arc goes this far round. */
const FULL = 0.9;
const [CENTRE, OUTER, PITCH] = [500, 450, 72];
const tint = (i: number) => (i === 0 ? 'var(--shout)' : `var(--t${(i * 5 + 2) % 12})`);

/** An arc from the top, clockwise, this share of a circle. */
function track(radius: number, share: number): string {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  const end = `${(CENTRE + Math.cos(angle) * radius).toFixed(1)} ${(CENTRE + Math.sin(angle) * radius).toFixed(1)}`;
  return `M${CENTRE} ${CENTRE - radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
}

/** Five tracks round one middle, each as long as its share. */
export function TopCategoriesStory({ card }: CardProps<'top-categories'>) {
  const [first] = card.rows;
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <p className="display" style={{ fontSize: u(nameSize(first?.name ?? '', 912, 170, 90)) }} {...cue('rise', { at: 150 })}>
        {first?.name}
      </p>
      {card.badge && (
        <p className="note" {...cue('rise', { at: 1400 })}>
          {card.badge}
        </p>
      )}
      <div className="tracks layers" aria-hidden="true">
        {card.rows.map(({ rank, share }, i) => (
          <svg key={rank} viewBox="0 0 1000 1000" aria-hidden="true" {...cue('bloom', { at: 250 + i * 140 })}>
            <path className="groove-track" d={track(OUTER - i * PITCH, FULL)} />
            <path style={{ stroke: tint(i), opacity: FADING[i] }} d={track(OUTER - i * PITCH, Math.max(0.012, FULL * share))} />
          </svg>
        ))}
      </div>
      <ol className="keyed">
        {card.rows.map((row, i) => (
          <li key={row.rank} style={{ '--tint': tint(i), '--fading': FADING[i] } as CSSProperties} {...cue('rise', { at: 700 + i * 80 })}>
            <span className="name">{row.name}</span>
            <span className="value">{row.value}</span>
          </li>
        ))}
      </ol>
      <Note>{card.words.note}</Note>
    </>
  );
}
