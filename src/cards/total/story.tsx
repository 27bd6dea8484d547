import { cue, framesCue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import { RingView } from '../../ui/ring-view';
import type { CardProps } from '../card-props';

const CENTRE = 500;
/** The longer of the two arcs goes this far round, in degrees. */
const FULL = 0.92 * 360;
const HALF = 180;
const GROW_MS = 1300;
/** A part that goes on in the other half reaches a little into it, or a seam would show. */
const OVERLAP = 2;
/** Steps of a growing arc; linear between them. */
const STEPS = 16;

/** Degrees that an arc of `whole` has grown to, step by step: fast at first, like everything else. */
const grown = (whole: number): number[] => Array.from({ length: STEPS + 1 }, (_, i) => whole * (1 - (1 - i / STEPS) ** 3));

/** An arc of `degrees` from the top of its half of the circle, clockwise. */
function arcPath(radius: number, degrees: number, half: 0 | 1): string {
  const at = (angle: number) => {
    const turn = ((angle + half * HALF) * Math.PI) / HALF;
    return `${(CENTRE + radius * Math.sin(turn)).toFixed(1)} ${(CENTRE - radius * Math.cos(turn)).toFixed(1)}`;
  };
  return `M${at(0)}A${radius} ${radius} 0 ${degrees > HALF ? 1 : 0} 1 ${at(degrees)}`;
}

interface ArcProps {
  readonly half: 0 | 1;
  readonly radius: number;
  /** Of the whole arc; what reaches over the half is the other half's. */
  readonly degrees: number;
  readonly className: string;
  readonly at: number;
}

/** One half's part of an arc, which turns out of the other half, where nothing shows it: growth with a rotation alone. */
function Arc({ half, radius, degrees, className, at }: ArcProps) {
  const own = Math.min(HALF, degrees - half * HALF);
  if (own <= 0) return null;
  const rotate = grown(degrees).map((now) => `${(Math.min(own, Math.max(0, now - half * HALF)) - own).toFixed(1)}deg`);
  return (
    <svg viewBox="0 0 1000 1000" aria-hidden="true" className={`arc ${className}`} {...framesCue({ rotate }, { at, ms: GROW_MS })}>
      <path d={arcPath(radius, own < HALF ? own : HALF + OVERLAP, half)} />
    </svg>
  );
}

/** The count runs up while two arcs grow round the ring: the person's own, and the middle person's inside it. */
export function TotalStory({ card }: CardProps<'total'>) {
  const { hero, median } = card;
  const most = Math.max(1, median?.ratio ?? 0);
  const own = FULL / most;
  const theirs = Math.max(2, (FULL * (median?.ratio ?? 0)) / most);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...hero} counts={hero} />
      <Note>{card.words.note}</Note>
      <div className={median ? 'orbit' : 'orbit alone'}>
        <RingView className="orbit-ring" />
        {median &&
          ([0, 1] as const).map((half) => (
            <div key={half} className={`orbit-half half-${half}`}>
              <Arc half={half} radius={476} degrees={own} className="own" at={150} />
              <Arc half={half} radius={424} degrees={theirs} className="theirs" at={450} />
            </div>
          ))}
      </div>
      {median && (
        <p className="orbit-legend" {...cue('rise', { at: 1300 })}>
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
    </>
  );
}
