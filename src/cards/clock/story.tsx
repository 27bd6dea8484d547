import type { CSSProperties } from 'react';
import { cue, framesCue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

const HOURS = 24;
const [CENTRE, HEART, REACH] = [500, 150, 320];
const SWEEP_MS = 1600;
/** Hours that stand up as one. */
const TOGETHER = 3;
const GROUPS = Array.from({ length: HOURS / TOGETHER }, (_, i) => i * TOGETHER);

/** A bar of the dial: from the heart outward at the middle of its hour, midnight at the top. */
function hourPath(hour: number, share: number): string {
  const angle = ((hour + 0.5) / HOURS) * 2 * Math.PI - Math.PI / 2;
  const at = (radius: number) => `${(CENTRE + Math.cos(angle) * radius).toFixed(0)} ${(CENTRE + Math.sin(angle) * radius).toFixed(0)}`;
  return `M${at(HEART)}L${at(HEART + 8 + REACH * share)}`;
}

/** A day's dial: one hand passes over it once, and the hours stand up behind it. */
export function ClockStory({ card }: CardProps<'clock'>) {
  const most = Math.max(...card.hours, 1);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero text={card.hero} most={260} />
      <Note>{card.words.note}</Note>
      <div className="dial layers" role="img" aria-label={card.words.alt}>
        <svg viewBox="0 0 1000 1000" aria-hidden="true">
          {[0, 6, 12, 18].map((hour) => (
            <text key={hour} x={CENTRE + Math.sin((hour / 12) * Math.PI) * 108} y={CENTRE - Math.cos((hour / 12) * Math.PI) * 108 + 12}>
              {hour}
            </text>
          ))}
        </svg>
        {GROUPS.map((first) => (
          <svg key={first} viewBox="0 0 1000 1000" aria-hidden="true" {...cue('pop', { at: 200 + (first * SWEEP_MS) / HOURS })}>
            {card.hours.slice(first, first + TOGETHER).map((value, i) => {
              const hour = first + i;
              return (
                <path
                  key={hour}
                  className={hour === card.peakHour ? 'peak' : ''}
                  style={{ '--tint': `var(--t${Math.floor(hour / 2)})` } as CSSProperties}
                  d={hourPath(hour, value / most)}
                />
              );
            })}
          </svg>
        ))}
        <svg
          className="hand"
          viewBox="0 0 1000 1000"
          aria-hidden="true"
          {...framesCue({ rotate: ['0deg', '360deg'], opacity: [1, 1, 1, 1, 0] }, { at: 200, ms: SWEEP_MS })}
        >
          <path d={`M${CENTRE} ${CENTRE - 40}V60`} />
        </svg>
      </div>
      <ol className="weekdays" aria-hidden="true">
        {card.weekdays.map((day, i) => (
          <li key={day.label}>
            <span className="bar">
              <i style={{ height: `${Math.max(4, day.share * 100).toFixed(0)}%` }} {...cue('grow', { at: 900 + i * 60 })} />
            </span>
            {day.label}
          </li>
        ))}
      </ol>
    </>
  );
}
