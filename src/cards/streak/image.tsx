import { dot, type Point, stroke, through } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Hero, Lead, Note, Page } from '../image/parts';

/** Days on a chain that bends at every margin: `n` points a pitch apart inside a box. */
function chain(n: number, left: number, top: number, width: number, height: number): { points: Point[]; pitch: number } {
  let columns = 1;
  while (Math.ceil(n / columns) * (width / columns) > height && columns < n) columns++;
  const pitch = Math.min(width / columns, height * 0.42);
  const points = Array.from({ length: n }, (_, i): Point => {
    const row = Math.floor(i / columns);
    const step = i % columns;
    const column = row % 2 === 0 ? step : columns - 1 - step;
    return [left + pitch * (column + 0.5), top + pitch * (row + 0.5)];
  });
  return { points, pitch };
}

/** A chain of days that bends across the card, one bead a day. */
export const image: CardImage<'streak'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 470 : wide;
  const box = {
    story: { left: sheet.margin, top: 960, width: wide, height: 600 },
    square: { left: sheet.margin, top: 610, width: wide, height: 398 },
    preview: { left: 580, top: 130, width: 560, height: 440 },
  }[size];
  const days = Math.max(1, card.lastDay - card.firstDay + 1);
  const { points, pitch } = chain(days, box.left, box.top, box.width, box.height);
  const tintOn = (day: number) => ground.tints[ring.tintOfMonth[ring.monthOfDay[day] ?? 0] ?? 0] ?? ground.ink;
  const beads = points.map(([x, y], i) => dot(x, y, pitch * 0.36, tintOn(card.firstDay + i)));
  const last = points.at(-1);
  const art = stroke(through(points), ground.muted, pitch * 0.14) + beads.join('') + (last ? dot(...last, pitch * 0.46, ground.shout) : '');
  return {
    art,
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Hero hero={card.hero} frame={frame} width={width} />
          <Note text={card.words.note} frame={frame} width={width} lines={3} style={{ marginTop: sheet.label * 0.3 }} />
        </Column>
      </Page>
    ),
  };
};
