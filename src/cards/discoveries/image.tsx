import { ringRim } from '../../ui/ring';
import { dot, polar, spread } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Hero, Lead, Note, Page } from '../image/parts';

/** More dots than this say no more. */
const MOST_DOTS = 260;

/** New dots on their way into the ring's rim, one for each name met for the first time. */
export const image: CardImage<'discoveries'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 520 : wide;
  const place = {
    story: { x: 620, y: 1400, diameter: 860 },
    square: { x: 740, y: 800, diameter: 560 },
    preview: { x: 940, y: 330, diameter: 440 },
  }[size];
  const radius = place.diameter / 2;
  const rim = ringRim(ring);
  const count = Math.min(MOST_DOTS, Math.max(1, card.hero.value));
  const dots = Array.from({ length: count }, (_, i) => {
    const turn = (i + 0.5) / count;
    const edge = rim[Math.floor(turn * rim.length)] ?? 0.97;
    const away = 0.06 + 0.34 * spread(i) ** 1.6;
    const [x, y] = polar(place.x, place.y, radius * (edge + away), turn);
    const color = i % 3 === 0 ? ground.shout : (ground.tints[Math.floor(turn * 12)] ?? ground.ink);
    return dot(x, y, radius * (0.026 - 0.014 * spread(i, 3)), color);
  });
  return {
    rings: [place],
    art: dots.join(''),
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Hero hero={card.hero} frame={frame} width={width} />
          <Note
            text={card.words.note}
            frame={frame}
            width={size === 'square' ? width * 0.45 : width}
            lines={3}
            style={{ marginTop: sheet.label * 0.3 }}
          />
        </Column>
      </Page>
    ),
  };
};
