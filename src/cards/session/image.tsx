import { bar, dot, stroke, through } from '../image/art';
import type { CardImage, Frame } from '../image/frame';
import { Column, Hero, Lead, Line, Note, Page } from '../image/parts';

interface Mark {
  /** 0..1 along the line. */
  readonly at: number;
  readonly hour: number;
}

/** Whole hours of the day that fall inside the session, thinned to what fits. */
function marks(startHour: number, minutes: number, most: number): Mark[] {
  const hours = minutes / 60;
  const first = Math.ceil(startHour);
  const count = Math.floor(startHour + hours) - first + 1;
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.max(0, Math.ceil(count / step)) }, (_, i) => {
    const hour = first + i * step;
    return { at: (hour - startHour) / hours, hour: hour % 24 };
  });
}

/** "6 PM", "오후 6시". */
const clockOf = (hour: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 1, hour));

/** One long line with the hours marked along it; upright where the picture is. */
export const image: CardImage<'session'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 700 : wide;
  const upright = size === 'story';
  const thick = { story: 92, square: 84, preview: 62 }[size];
  const line = upright
    ? { x: 240, y: 980, length: 600 }
    : { x: sheet.margin, y: sheet.height * (size === 'square' ? 0.78 : 0.74), length: wide };
  const hours = marks(card.startHour, card.minutes, upright ? 7 : 6);
  const along = (at: number) => (upright ? line.y + line.length * at : line.x + line.length * at);
  const ticks = hours.map(({ at }) => {
    const p = along(at);
    return upright
      ? stroke(
          through([
            [line.x + thick * 0.8, p],
            [line.x + thick * 1.3, p],
          ]),
          ground.muted,
          5,
        )
      : stroke(
          through([
            [p, line.y + thick * 0.75],
            [p, line.y + thick * 1.05],
          ]),
          ground.muted,
          5,
        );
  });
  const body = upright
    ? bar(line.x - thick / 2, line.y - thick / 2, thick, line.length + thick, ground.shout)
    : bar(line.x, line.y - thick / 2, line.length, thick, ground.shout);
  const start = upright
    ? dot(line.x, line.y, thick * 0.24, ground.background)
    : dot(line.x + thick / 2, line.y, thick * 0.24, ground.background);
  return {
    rings: upright ? [{ x: 1010, y: 1300, diameter: 760 }] : [],
    art: body + start + ticks.join(''),
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Hero hero={card.hero} frame={frame} width={width} />
          <Note text={card.words.note} frame={frame} width={width} lines={2} style={{ marginTop: sheet.label * 0.3 }} />
        </Column>
        <HourLabels
          hours={hours}
          frame={frame}
          place={(at) => (upright ? { left: line.x + thick * 1.5, top: along(at) } : { left: along(at), top: line.y + thick * 1.3 })}
        />
      </Page>
    ),
  };
};

function HourLabels({
  hours,
  frame,
  place,
}: {
  hours: readonly Mark[];
  frame: Frame;
  place: (at: number) => { left: number; top: number };
}) {
  const { sheet, ground, locale } = frame;
  const size = sheet.label * 0.84;
  return (
    <>
      {hours.map(({ at, hour }) => {
        const text = clockOf(hour, locale);
        const { left, top } = place(at);
        const half = frame.measure(text, { voice: 'medium', size }) / 2;
        const upright = frame.size === 'story';
        const x = upright ? left : Math.min(Math.max(left - half, sheet.margin), sheet.width - sheet.margin - half * 2);
        return (
          <Line
            key={hour}
            text={text}
            setting={{ voice: 'medium', size }}
            style={{
              position: 'absolute',
              left: x - sheet.margin,
              top: top - sheet.top - (upright ? size * 0.62 : 0),
              color: ground.muted,
            }}
          />
        );
      })}
    </>
  );
}
