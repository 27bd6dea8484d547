import { fill, polar, stroke, through } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Lead, Line, Page, Words } from '../image/parts';

const LAYERS = 9;
const STEPS = 240;

/** A smooth closed line whose distance from the centre follows the scores, one bulge an axis. */
function bloom(cx: number, cy: number, r: number, scores: readonly number[]): string {
  const n = Math.max(1, scores.length);
  const points = Array.from({ length: STEPS }, (_, i) => {
    const at = (i / STEPS) * n;
    const [a, b] = [scores[Math.floor(at) % n] ?? 0, scores[(Math.floor(at) + 1) % n] ?? 0];
    const blend = (1 - Math.cos((at % 1) * Math.PI)) / 2;
    const reach = 0.28 + 0.72 * ((a + (b - a) * blend) / 100);
    const petal = 0.86 + 0.14 * Math.cos((at % 1) * 2 * Math.PI);
    return polar(cx, cy, r * reach * petal, i / STEPS);
  });
  return `${through(points)}Z`;
}

/** A mark grown from the axes that made the kind: nobody else's is the same. */
export const image: CardImage<'archetype'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 560 : wide;
  const { x, y, r } = { story: { x: 540, y: 1240, r: 340 }, square: { x: 740, y: 760, r: 250 }, preview: { x: 900, y: 325, r: 195 } }[size];
  const scores = card.axes.map(({ score }) => score);
  const best = scores.indexOf(Math.max(...scores));
  const layers = Array.from({ length: LAYERS }, (_, i) => {
    const f = 1 - i / LAYERS;
    return fill(bloom(x, y, r * f, scores), i === 0 ? ground.shout : (ground.tints[(i * 5) % 12] ?? ground.ink));
  });
  const spokes = card.axes.map((_, i) =>
    stroke(through([polar(x, y, r * 1.02, i / card.axes.length), polar(x, y, r * 1.08, i / card.axes.length)]), ground.muted, 5),
  );
  const label = sheet.label * 0.8;
  return {
    art: layers.join('') + spokes.join(''),
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Words
            text={card.name}
            frame={frame}
            voice="display"
            size={{ story: 176, square: 140, preview: 104 }[size]}
            width={width}
            lines={2}
            steps={3}
            height={0.95}
          />
          <Words
            text={card.why}
            frame={frame}
            voice="medium"
            size={sheet.label}
            width={size === 'story' ? width : Math.min(width, 520)}
            lines={4}
            color={ground.muted}
            height={1.3}
            style={{ marginTop: sheet.label * 0.3 }}
          />
        </Column>
        {card.axes.map((axis, i) => {
          const [ax, ay] = polar(x, y, r * 1.14, i / card.axes.length);
          const half = frame.measure(axis.label, { voice: 'bold', size: label }) / 2;
          const side = Math.sin((i / card.axes.length) * 2 * Math.PI);
          const left = Math.abs(side) < 0.1 ? ax - half : side > 0 ? ax : ax - half * 2;
          return (
            <Line
              key={axis.id}
              text={axis.label}
              setting={{ voice: i === best ? 'bold' : 'medium', size: label }}
              style={{
                position: 'absolute',
                left: Math.max(-sheet.margin + 16, left - sheet.margin),
                top: ay - sheet.top - label * 0.62,
                color: i === best ? ground.ink : ground.muted,
              }}
            />
          );
        })}
      </Page>
    ),
  };
};
