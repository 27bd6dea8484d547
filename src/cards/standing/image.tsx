import type { CardImage } from '../image/frame';
import { Column, Hero, Lead, Note, Page, Pill } from '../image/parts';

/** The badge: the place among all who played them, over the ring of one's own year. */
export const image: CardImage<'standing'> = (card, frame) => {
  const { sheet, size } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 640 : wide;
  return {
    rings: [
      { story: { x: 540, y: 1400, diameter: 1120 }, square: { x: 700, y: 830, diameter: 860 }, preview: { x: 950, y: 330, diameter: 720 } }[
        size
      ],
    ],
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.9, gap: sheet.sentence * 0.35 }}>
          <Lead text={card.words.lead} frame={frame} width={width} />
          <Hero hero={card.hero} frame={frame} width={width} />
          <Note text={card.place} frame={frame} width={width} lines={1} />
        </Column>
        <Pill label={card.pill.label} value={card.pill.value} frame={frame} width={width * 0.7} style={{ marginTop: 'auto' }} />
      </Page>
    ),
  };
};
