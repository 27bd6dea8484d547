import { cue } from '../../ui/cue';
import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';
import { type HeatCell, heat, monthStarts, SHADES } from './heat';

const WIDTH = 912;
const BANDS = 3;
/** Room of the names of months above a row of weeks, in canvas units. */
const NAMES = 74;

/** Squares of one colour as one path. */
function squares(cells: readonly HeatCell[], pitch: number): string {
  const side = (pitch * 0.84).toFixed(1);
  const place = ({ band, column, line }: HeatCell) =>
    `M${(column * pitch).toFixed(1)} ${(NAMES + band * (pitch * 7 + NAMES) + line * pitch).toFixed(1)}`;
  return cells.map((cell) => `${place(cell)}h${side}v${side}h-${side}z`).join('');
}

/** The ring unrolled: a square a day, a month after the other, as strong as the day was. */
export function CalendarStory({ card, ring }: CardProps<'calendar'>) {
  const { cells, columns } = heat(ring.days, card.firstWeekday, BANDS);
  const pitch = WIDTH / columns;
  const band = pitch * 7 + NAMES;
  const monthOf = ({ day }: HeatCell) => ring.monthOfDay[day] ?? 0;
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero text={card.hero} most={260} />
      <Note>{card.words.note}</Note>
      <div className="floor-art heat" role="img" aria-label={card.words.alt}>
        <svg viewBox={`0 0 ${WIDTH} ${Math.round(band * BANDS)}`} aria-hidden="true">
          {monthStarts(cells, ring.monthOfDay).map((cell) => (
            <text key={cell.day} x={Math.min(cell.column * pitch, WIDTH - 80).toFixed(0)} y={(cell.band * band + NAMES - 20).toFixed(0)}>
              {card.months[monthOf(cell)]}
            </text>
          ))}
          {card.months.map((name, month) => (
            <g
              // A window of over a year has two months of one name.
              key={`${month + 1} ${name}`}
              fill={`var(--t${ring.tintOfMonth[month] ?? 0})`}
              {...cue('fade', { at: 250 + month * 110 })}
            >
              {Array.from({ length: SHADES + 1 }, (_, shade) => {
                const some = cells.filter((cell) => cell.shade === shade && monthOf(cell) === month);
                return some.length === 0 ? null : <path key={`${shade + 1}`} className={`shade-${shade}`} d={squares(some, pitch)} />;
              })}
            </g>
          ))}
        </svg>
      </div>
    </>
  );
}
