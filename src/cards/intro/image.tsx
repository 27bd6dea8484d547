import type { CardImage } from '../image/frame';
import { Column, Lead, Page, Pill, Words } from '../image/parts';

/** The cover: the year's ring, larger than the page. */
export const image: CardImage<'intro'> = (card, frame) => {
  const { sheet, size } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 620 : wide;
  const title = { story: 150, square: 124, preview: 92 }[size];
  const ring = {
    story: { x: 650, y: 1330, diameter: 1360 },
    square: { x: 730, y: 860, diameter: 980 },
    preview: { x: 980, y: 330, diameter: 820 },
  }[size];
  return {
    rings: [ring],
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.9, gap: sheet.sentence * 0.6 }}>
          <Words text={card.title} frame={frame} voice="display" size={title} width={width} lines={3} steps={2} height={0.98} />
          <Lead text={card.words.lead} frame={frame} width={size === 'story' ? wide * 0.8 : width * 0.75} />
        </Column>
        {card.name === null ? null : <Pill label="" value={card.name} frame={frame} width={width * 0.8} style={{ marginTop: 'auto' }} />}
      </Page>
    ),
  };
};
