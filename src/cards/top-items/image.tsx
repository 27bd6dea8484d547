import { bar } from '../image/art';
import { lead, listName, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column, Line, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** A chart of five: the first on a slab of its own, the others over a line as long as they were played often. */
export const image: CardImage<'top-items'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const { margin } = sheet;
  const wide = inside(frame);
  const tiny = size === 'preview';
  const plan = {
    story: { slab: 350, name: 56, big: 118, numeral: 112 },
    square: { slab: 220, name: 42, big: 80, numeral: 84 },
    preview: { slab: 140, name: 33, big: 60, numeral: 66 },
  }[size];
  const head = opening(frame, sheet.height * 0.4, () => [lead(card.words.lead, frame, wide, size === 'story' ? 2 : 1)]);
  const end = sheet.height - sheet.bottom;
  const slabTop = head.bottom + sheet.sentence * 0.6;
  const listTop = slabTop + plan.slab + sheet.sentence * 0.2;
  const pitch = (end - listTop) / Math.max(4, card.rows.length - 1);
  const track = tiny ? 5 : 9;
  const tint = (i: number) => ground.tints[(i * 5 + 2) % 12] ?? ground.ink;
  const art = card.rows.map(({ share }, i) =>
    i === 0
      ? bar(0, slabTop, sheet.width - margin, plan.slab, ground.pill.background, 0)
      : bar(0, listTop + pitch * i - track, margin + wide * Math.max(0.03, share), track, tint(i), 0),
  );
  const value = wide * 0.2;
  return {
    art: art.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.rows.map((row, i) => {
          const first = i === 0;
          const own = first ? ground.pill : ground;
          const name = first ? plan.big : plan.name;
          const across = wide - (first ? 48 : 0);
          const room = across - plan.numeral - value - 24;
          return (
            <At key={row.rank} x={margin} y={first ? slabTop : listTop + pitch * (i - 1)}>
              <Row
                style={{ height: first ? plan.slab : pitch - track, width: across, alignItems: 'center', justifyContent: 'space-between' }}
              >
                <Row style={{ alignItems: 'center' }}>
                  <Line
                    text={String(row.rank)}
                    setting={{ voice: 'display', size: first ? name : name * 1.1 }}
                    frame={frame}
                    width={plan.numeral}
                    color={own.muted}
                  />
                  <Column>
                    {
                      (first
                        ? words(row.name, frame, {
                            voice: 'display',
                            size: name,
                            width: room,
                            lines: 2,
                            steps: 3,
                            color: own.ink,
                            leading: 0.98,
                          })
                        : listName(row.name, frame, {
                            voice: 'bold',
                            size: name,
                            width: room,
                            room: (pitch - track) * 0.94 - (tiny ? 0 : sheet.label * 1.18),
                            color: own.ink,
                            leading: 1.16,
                          })
                      ).element
                    }
                    {tiny && !first
                      ? null
                      : words(row.detail, frame, {
                          voice: 'medium',
                          size: sheet.label * 0.84,
                          width: room,
                          lines: 1,
                          color: own.muted,
                          leading: 1.4,
                        }).element}
                  </Column>
                </Row>
                {words(row.value, frame, { voice: 'bold', size: sheet.label * 0.9, width: value, lines: 1, color: own.ink }).element}
              </Row>
            </At>
          );
        })}
      </Page>
    ),
  };
};
