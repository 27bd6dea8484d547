import { ringRim } from '../../ui/ring';
import { dot, fill, polar, stroke, through } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, HeroPhrase, Lead, Note, Page, Pill } from '../image/parts';

/** How far the day is lifted out of the ring, as a share of its radius. */
const LIFT = 0.13;

/** The ring with its greatest day lifted out. */
export const image: CardImage<'peak-day'> = (card, frame) => {
  const { sheet, size, ground, ring } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 540 : wide;
  const place = {
    story: { x: 600, y: 1290, diameter: 1000 },
    square: { x: 700, y: 760, diameter: 720 },
    preview: { x: 905, y: 315, diameter: 560 },
  }[size];
  const radius = place.diameter / 2;
  const turn = (card.day + 0.5) / Math.max(1, ring.days.length);
  const rim = (ringRim(ring)[card.day] ?? 1) * radius;
  const out = rim + radius * LIFT;
  const at = (r: number, aside: number) => polar(place.x, place.y, r, turn + aside);
  const wedge = through([at(radius * 0.16, 0), at(rim, -0.0055), at(rim, 0.0055)]);
  const art =
    stroke(through([at(radius * 0.16, 0), at(out, 0)]), ground.background, radius * 0.062) +
    fill(`${wedge}Z`, ground.shout) +
    stroke(through([at(radius * 0.16, 0), at(out, 0)]), ground.shout, radius * 0.022) +
    dot(...at(out, 0), radius * 0.055, ground.shout);
  return {
    rings: [place],
    art,
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.9, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <HeroPhrase text={card.hero} frame={frame} width={width} />
          <Note text={card.words.note} frame={frame} width={size === 'square' ? width * 0.8 : width} lines={2} />
        </Column>
        <Pill label={card.pill.label} value={card.pill.value} frame={frame} width={width * 0.75} style={{ marginTop: 'auto' }} />
      </Page>
    ),
  };
};
