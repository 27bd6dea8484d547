import { arc, stroke } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Hero, Lead, Note, Page, Pill } from '../image/parts';

/** The longer of the two arcs goes this far round. */
const FULL = 0.92;

/** The year's total: the ring, and round it one's own arc beside the median person's. */
export const image: CardImage<'total'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 610 : wide;
  const { x, y, diameter } = {
    story: { x: 600, y: 1390, diameter: 860 },
    square: { x: 740, y: 790, diameter: 560 },
    preview: { x: 945, y: 330, diameter: 400 },
  }[size];
  const ratio = card.median?.ratio ?? 0;
  const most = Math.max(1, ratio);
  const thick = diameter * 0.04;
  const own = diameter / 2 + thick * 2.6;
  const art =
    card.median === null
      ? ''
      : stroke(arc(x, y, own, 0, FULL / most), ground.shout, thick) +
        stroke(arc(x, y, own - thick * 1.5, 0, Math.max(0.005, (FULL * ratio) / most)), ground.muted, thick);
  return {
    rings: [{ x, y, diameter: card.median === null ? diameter * 1.25 : diameter }],
    art,
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Hero hero={card.hero} frame={frame} width={width} />
          <Note
            text={card.words.note}
            frame={frame}
            width={size === 'square' ? width * 0.5 : width}
            lines={2}
            style={{ marginTop: sheet.label * 0.4 }}
          />
        </Column>
        {card.median === null ? null : (
          <Pill label={card.median.label} value={card.median.text} frame={frame} width={width * 0.75} style={{ marginTop: 'auto' }} />
        )}
      </Page>
    ),
  };
};
