import { type Art, dot, stroke, through } from '../image/art';
import { lead, listName, note } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column, Line, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { threadOf } from './threads';

/** A thread a name, from last year's half of the picture into this one's. */
export const image: CardImage<'last-year'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const head = opening(frame, sheet.height * 0.32, () => [
    lead(card.words.lead, frame, wide, preview ? 1 : 2),
    note(card.words.note, frame, wide, 1),
  ]);
  const foot = { voice: 'medium', size: sheet.label * 0.9 } as const;
  const end = sheet.height - sheet.bottom - foot.size * 1.9;
  const top = head.bottom + sheet.sentence * (preview ? 0.5 : 1.2);
  const tall = Math.min({ story: 300, square: 210, preview: 120 }[size], (end - top) / Math.max(1, card.threads.length));
  const thick = { story: 24, square: 18, preview: 12 }[size];
  const name = Math.min({ story: 76, square: 56, preview: 38 }[size], tall * (preview ? 0.36 : 0.28));
  const small = Math.min(sheet.label * 0.92, tall * (preview ? 0.24 : 0.15));
  /** Threads lie under their own names, away from the next. */
  const under = preview ? name * 1.35 + thick : small * 1.5 + name * 1.5 + thick;
  const y = (i: number) => top + tall * i;
  const at = (share: number) => sheet.margin + thick / 2 + share * (wide - thick);
  const tint = (i: number) => (card.threads[i]?.how === 'stayed' ? ground.shout : (ground.tints[(i * 4 + 2) % 12] ?? ground.ink));
  const line = (i: number, level: number): Art => {
    const { pieces, knot } = threadOf[card.threads[i]?.how ?? 'stayed'];
    const drawn = pieces.map(({ from, to, faint }) => {
      const ends = through([
        [at(from), level],
        [at(to), level],
      ]);
      return stroke(ends, tint(i), faint ? thick * 0.5 : thick);
    });
    return drawn.join('') + (knot === null ? '' : dot(at(knot), level, thick * 0.85, tint(i)));
  };
  return {
    art: card.threads.map((_, i) => line(i, y(i) + under)).join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.threads.map((one, i) => {
          const quiet = { size: small, room: small * 1.4, color: ground.muted };
          const label = listName(one.label, frame, { ...quiet, voice: 'bold', width: wide * (preview ? 0.2 : 0.36) });
          const told = listName(one.detail, frame, { ...quiet, voice: 'medium', width: wide * (preview ? 0.36 : 0.6) });
          const named = listName(one.name, frame, { voice: 'display', size: name, width: preview ? wide * 0.4 : wide, room: name * 1.3 });
          return (
            <At key={one.how} x={sheet.margin} y={y(i)}>
              {preview ? (
                <Row style={{ width: wide, alignItems: 'flex-end', justifyContent: 'space-between' }}>
                  {named.element}
                  <Row style={{ gap: small * 0.6 }}>
                    {label.element}
                    {told.element}
                  </Row>
                </Row>
              ) : (
                <Column>
                  <Row style={{ gap: small * 0.6 }}>
                    {label.element}
                    {told.element}
                  </Row>
                  {named.element}
                </Column>
              )}
            </At>
          );
        })}
        <At x={sheet.margin} y={end + foot.size * 0.5}>
          <Row style={{ width: wide, justifyContent: 'space-between' }}>
            <Line text={card.years.before} setting={foot} frame={frame} color={ground.muted} />
            <Line text={card.years.now} setting={foot} frame={frame} color={ground.muted} />
          </Row>
        </At>
      </Page>
    ),
  };
};
