import { polar, stroke, through } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, HeroPhrase, Lead, Line, Note, Page, Row } from '../image/parts';

/** A day as a dial: 24 rays from midnight at the top, each as long as its hour was busy; the week beside it. */
export const image: CardImage<'clock'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 520 : size === 'square' ? 560 : wide;
  const { x, y, r } = { story: { x: 600, y: 1230, r: 420 }, square: { x: 750, y: 720, r: 330 }, preview: { x: 905, y: 335, r: 250 } }[size];
  const busiest = Math.max(1, ...card.hours);
  const [hole, thick] = [r * 0.3, r * 0.105];
  const rays = card.hours.map((value, hour) => {
    const turn = hour / 24;
    const from = polar(x, y, hole, turn);
    const full = stroke(through([from, polar(x, y, r, turn)]), ground.faint, thick * 0.28);
    const reach = hole + (r - hole) * Math.max(0.03, value / busiest);
    const color = hour === card.peakHour ? ground.shout : (ground.tints[Math.floor(hour / 2)] ?? ground.ink);
    return full + stroke(through([from, polar(x, y, reach, turn)]), color, thick);
  });
  const day = { story: 64, square: 44, preview: 38 }[size];
  const tall = day * 1.5;
  return {
    art: rays.join(''),
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.9, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <HeroPhrase text={card.hero} frame={frame} width={width} />
          <Note text={card.words.note} frame={frame} width={width} lines={2} />
        </Column>
        <Row style={{ marginTop: 'auto', alignItems: 'flex-end', gap: day * 0.5 }}>
          {card.weekdays.map(({ label, share }) => (
            <Column key={label} style={{ alignItems: 'center', width: day }}>
              <Column
                style={{
                  width: day * 0.42,
                  height: Math.max(6, tall * share),
                  background: share === 1 ? ground.shout : ground.muted,
                  borderRadius: day,
                }}
              />
              <Line text={label} setting={{ voice: 'medium', size: day * 0.46 }} style={{ color: ground.muted, marginTop: 8 }} />
            </Column>
          ))}
        </Row>
      </Page>
    ),
  };
};
