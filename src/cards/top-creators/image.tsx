import { wave } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Lead, Line, Page, Row, Words } from '../image/parts';

/** Five sound waves, each as long as its share; the first name oversized. */
export const image: CardImage<'top-creators'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const { margin, top } = sheet;
  const wide = sheet.width - margin * 2;
  const [first, ...rest] = card.rows;
  const plan = {
    story: {
      width: wide,
      name: 168,
      nameTop: 430,
      nameHeight: 300,
      wave: 830,
      waveHeight: 130,
      rows: { left: margin, top: 960, pitch: 154, width: wide, name: 50 },
    },
    square: {
      width: wide,
      name: 112,
      nameTop: 190,
      nameHeight: 200,
      wave: 470,
      waveHeight: 90,
      rows: { left: margin, top: 560, pitch: 115, width: wide, name: 42 },
    },
    preview: {
      width: 500,
      name: 84,
      nameTop: 170,
      nameHeight: 178,
      wave: 488,
      waveHeight: 76,
      rows: { left: 640, top: 148, pitch: 108, width: 500, name: 34 },
    },
  }[size];
  const { rows } = plan;
  const room = rows.width * 0.58;
  const tint = (i: number) => ground.tints[(i * 5 + 2) % 12] ?? ground.ink;
  const art =
    wave(margin, plan.wave, plan.width, plan.waveHeight, ground.shout, 0) +
    rest
      .map((row, i) =>
        wave(
          rows.left + rows.width * 0.64,
          rows.top + rows.pitch * (i + 0.42),
          rows.width * 0.36 * Math.max(0.04, row.share),
          rows.pitch * 0.44,
          tint(i),
          i + 1,
          12,
        ),
      )
      .join('');
  return {
    art,
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.7 }}>
          <Lead text={card.words.lead} frame={frame} width={size === 'preview' ? wide : plan.width} lines={size === 'story' ? 2 : 1} />
        </Column>
        {first === undefined ? null : (
          <Column
            style={{
              position: 'absolute',
              left: 0,
              top: plan.nameTop - top,
              height: plan.nameHeight,
              width: plan.width,
              justifyContent: 'flex-end',
            }}
          >
            <Words text={first.name} frame={frame} voice="display" size={plan.name} width={plan.width} lines={2} steps={3} height={0.96} />
            <Words
              text={[first.value, card.badge ?? first.detail].join('  ·  ')}
              frame={frame}
              voice="bold"
              size={sheet.label}
              width={plan.width}
              lines={1}
              color={ground.muted}
              style={{ marginTop: 14 }}
            />
          </Column>
        )}
        {rest.map((row, i) => (
          <Row
            key={row.rank}
            style={{
              position: 'absolute',
              left: rows.left - margin,
              top: rows.top - top + rows.pitch * i,
              alignItems: 'center',
              height: rows.pitch * 0.84,
            }}
          >
            <Line
              text={String(row.rank)}
              setting={{ voice: 'display', size: rows.name }}
              style={{ width: rows.name * 1.1, color: ground.muted }}
            />
            <Column>
              <Words
                text={row.name}
                frame={frame}
                voice="bold"
                size={rows.name}
                width={room - rows.name * 1.1}
                lines={1}
                color={ground.ink}
              />
              <Words text={row.value} frame={frame} voice="medium" size={sheet.label * 0.8} width={room} lines={1} color={ground.muted} />
            </Column>
          </Row>
        ))}
      </Page>
    ),
  };
};
