import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';

const CENTRE = 500;

/** Half a circle over the horizon, `share` of it drawn from the left. */
function Arc({ radius, share, className, at }: { radius: number; share: number; className: string; at: number }) {
  const angle = Math.PI * (1 - Math.min(1, Math.max(0.01, share)));
  const end = `${(CENTRE + radius * Math.cos(angle)).toFixed(1)} ${(CENTRE - radius * Math.sin(angle)).toFixed(1)}`;
  return (
    <g className={`arc ${className}`} {...cue('sweep', { at })}>
      <path d={`M${CENTRE - radius} ${CENTRE}A${radius} ${radius} 0 0 1 ${end}`} />
    </g>
  );
}

/** The count runs up while two arcs rise over the horizon: the person's own, and the middle person's inside it. */
export function TotalStory({ card }: CardProps<'total'>) {
  const { hero, median } = card;
  const most = Math.max(1, median?.ratio ?? 0);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...hero} counts={hero} />
      <Note>{card.words.note}</Note>
      <div className="horizon">
        <div className="horizon-sky">
          <RingView className="horizon-ring" />
          {median && (
            <svg viewBox="0 0 1000 500" aria-hidden="true">
              <Arc radius={470} share={1 / most} className="own" at={150} />
              <Arc radius={412} share={median.ratio / most} className="theirs" at={450} />
            </svg>
          )}
        </div>
        {median && (
          <p className="horizon-legend" {...cue('rise', { at: 1300 })}>
            <span className="key own">
              {hero.text}
              {hero.suffix.length > 1 ? ' ' : ''}
              {hero.suffix}
            </span>
            <span className="key theirs">
              {median.label}: {median.text}
            </span>
          </p>
        )}
      </div>
    </>
  );
}
