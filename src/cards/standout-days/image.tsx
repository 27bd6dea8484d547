import { bar, dot } from '../image/art';
import { lead, note, radiusOf, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** Postcards from the days that stood out, one under the other, each with its stamp. */
export const image: CardImage<'standout-days'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const head = opening(frame, sheet.height * 0.36, () => [
    lead(card.words.lead, frame, wide, preview ? 1 : 2),
    preview ? { element: null, height: 0 } : note(card.words.note, frame, wide, 1),
  ]);
  const end = sheet.height - sheet.bottom;
  const top = head.bottom + sheet.sentence * (preview ? 0.35 : 0.6);
  const count = Math.max(1, card.days.length);
  const gap = sheet.label * (preview ? 0.35 : 0.5);
  const tall = Math.min({ story: 240, square: 190, preview: 116 }[size], (end - top - gap * (count - 1)) / count);
  const pad = tall * 0.16;
  const stamp = { width: tall * 0.52, height: tall * 0.64 };
  const y = (i: number) => top + (tall + gap) * i;
  const room = wide - pad * 4 - stamp.width;
  const date = Math.min({ story: 60, square: 46, preview: 36 }[size], tall * (preview ? 0.42 : 0.3));
  const text = Math.min({ story: 40, square: 32, preview: 27 }[size], tall * (preview ? 0.34 : 0.22));
  const aside = preview ? 230 : 0;
  return {
    art: card.days
      .map((_, i) => {
        const left = sheet.margin + wide - pad * 1.4 - stamp.width;
        const at = y(i) + (tall - stamp.height) / 2;
        return (
          bar(sheet.margin, y(i), wide, tall, ground.pill.background, Math.min(radiusOf(frame, tall), tall * 0.3)) +
          bar(left, at, stamp.width, stamp.height, ground.background, stamp.width * 0.08) +
          dot(left + stamp.width / 2, at + stamp.height / 2, stamp.width * 0.26, ground.pill.background)
        );
      })
      .join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.days.map((day, i) => {
          const when = words(day.date, frame, {
            voice: 'display',
            size: date,
            width: preview ? aside - 20 : room,
            lines: 1,
            steps: 2,
            color: ground.pill.ink,
          });
          const what = words(day.text, frame, {
            voice: 'medium',
            size: text,
            width: room - aside,
            lines: 2,
            steps: 2,
            color: ground.pill.ink,
            leading: 1.16,
          });
          return (
            <At key={`${day.date} ${day.text}`} x={sheet.margin + pad * 1.4} y={y(i)}>
              {preview ? (
                <Row style={{ alignItems: 'center', height: tall }}>
                  <Column style={{ width: aside }}>{when.element}</Column>
                  {what.element}
                </Row>
              ) : (
                <Column style={{ justifyContent: 'center', gap: tall * 0.05, height: tall }}>
                  {when.element}
                  {what.element}
                </Column>
              )}
            </At>
          );
        })}
      </Page>
    ),
  };
};
