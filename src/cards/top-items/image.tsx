import { bar } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Lead, Line, Page, Row, Words } from '../image/parts';

/** A chart of five: every line's band is as long as it was played often, and the first is as loud as the rest together. */
export const image: CardImage<'top-items'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const { margin, top } = sheet;
  const wide = sheet.width - margin * 2;
  const plan = {
    story: { top: 520, first: 330, pitch: 184, gap: 24, name: 54, big: 112, numeral: 118 },
    square: { top: 250, first: 226, pitch: 138, gap: 14, name: 42, big: 78, numeral: 90 },
    preview: { top: 172, first: 126, pitch: 68, gap: 8, name: 32, big: 56, numeral: 84 },
  }[size];
  const rowTop = (i: number) => plan.top + (i === 0 ? 0 : plan.first + plan.gap + (i - 1) * plan.pitch);
  const thick = (i: number) => (i === 0 ? plan.first : plan.pitch - plan.gap);
  const tint = (i: number) => ground.tints[(i * 5 + 2) % 12] ?? ground.ink;
  const tiny = size === 'preview';
  const art = card.rows
    .map(({ share }, i) =>
      i === 0
        ? bar(0, rowTop(0), sheet.width - margin, plan.first, ground.pill.background, 0)
        : bar(0, rowTop(i) + thick(i) - 12, margin + wide * Math.max(0.03, share), tiny ? 6 : 10, tint(i), 0),
    )
    .join('');
  return {
    art,
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.7 }}>
          <Lead text={card.words.lead} frame={frame} width={wide} lines={size === 'story' ? 2 : 1} />
        </Column>
        {card.rows.map((row, i) => {
          const own = i === 0 ? { ink: ground.pill.ink, muted: ground.pill.muted } : { ink: ground.ink, muted: ground.muted };
          const name = i === 0 ? plan.big : plan.name;
          const valueWidth = wide * 0.2;
          const room = wide - plan.numeral - valueWidth - (i === 0 ? 60 : 30);
          return (
            <Row
              key={row.rank}
              style={{
                position: 'absolute',
                left: 0,
                top: rowTop(i) - top,
                height: thick(i) - (i === 0 ? 0 : 14),
                width: wide - (i === 0 ? 40 : 0),
                alignItems: 'center',
                justifyContent: 'space-between',
              }}
            >
              <Row style={{ alignItems: 'center' }}>
                <Line
                  text={String(row.rank)}
                  setting={{ voice: 'display', size: i === 0 ? name : name * 1.1 }}
                  style={{ width: plan.numeral, color: own.muted }}
                />
                <Column>
                  <Words
                    text={row.name}
                    frame={frame}
                    voice={i === 0 ? 'display' : 'bold'}
                    size={name}
                    width={room}
                    lines={i === 0 ? 2 : 1}
                    steps={i === 0 ? 3 : 1}
                    color={own.ink}
                    height={i === 0 ? 0.98 : 1.2}
                  />
                  {tiny && i > 0 ? null : (
                    <Words
                      text={row.detail}
                      frame={frame}
                      voice="medium"
                      size={sheet.label * 0.84}
                      width={room}
                      lines={1}
                      color={own.muted}
                      style={{ marginTop: 6 }}
                    />
                  )}
                </Column>
              </Row>
              <Words text={row.value} frame={frame} voice="bold" size={sheet.label * 0.9} width={valueWidth} lines={1} color={own.ink} />
            </Row>
          );
        })}
      </Page>
    ),
  };
};
