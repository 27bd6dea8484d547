import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

const [WIDTH, TALL] = [912, 760];
/** Weeks that grow as one. */
const TOGETHER = 5;
/** What a date below the bars takes, in canvas units. */
const DATE = 300;

/** The weeks grow up one after another; the unbroken run is loud. */
export function WeeksStory({ card }: CardProps<'weeks'>) {
  const most = Math.max(1, ...card.weeks);
  const groups = Array.from({ length: Math.ceil(card.weeks.length / TOGETHER) }, (_, i) => i * TOGETHER);
  const pitch = WIDTH / Math.max(1, card.weeks.length);
  const left = Math.min(card.firstWeek * pitch, WIDTH - 2 * DATE);
  const right = Math.min(WIDTH - (card.lastWeek + 1) * pitch, WIDTH - left - 2 * DATE);
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
      <div className="floor-art weeks" role="img" aria-label={card.words.alt}>
        <div className="layers">
          {groups.map((first) => (
            <svg
              key={first}
              viewBox={`0 0 ${WIDTH} ${TALL}`}
              aria-hidden="true"
              {...cue('grow', { at: Math.round(200 + (1400 * first) / card.weeks.length) })}
            >
              {card.weeks.slice(first, first + TOGETHER).map((value, i) => {
                const week = first + i;
                const tall = value <= 0 ? pitch * 0.5 : TALL * (0.16 + (0.84 * value) / most);
                return (
                  <rect
                    key={week}
                    className={week >= card.firstWeek && week <= card.lastWeek ? 'in-run' : ''}
                    x={(pitch * (week + 0.14)).toFixed(1)}
                    y={(TALL - tall).toFixed(1)}
                    width={(pitch * 0.72).toFixed(1)}
                    height={tall.toFixed(1)}
                    rx={Math.min(8, pitch * 0.3).toFixed(1)}
                  />
                );
              })}
            </svg>
          ))}
        </div>
        <p
          className="ends"
          style={{
            paddingInline: `${((100 * Math.max(0, left)) / WIDTH).toFixed(1)}% ${((100 * Math.max(0, right)) / WIDTH).toFixed(1)}%`,
          }}
          {...cue('rise', { at: 1900 })}
        >
          <span>{card.from}</span>
          <span>{card.to}</span>
        </p>
      </div>
    </>
  );
}
