import { type Art, polar, stroke, through } from '../image/art';
import { lead, words } from '../image/blocks';
import type { CardImage, Frame } from '../image/frame';
import { At, Line } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { grownScores, HEART, reach } from './mark';

const LINES = 16;
const STEPS = 16;
/** Lines that leave a circle for the shape of the scores, each axis in its own tint: a ring grown from traits instead of days. */
function mark(cx: number, cy: number, r: number, scores: readonly number[], tints: readonly string[]): Art {
  const n = scores.length;
  let out = '';
  for (let line = 1; line <= LINES; line++) {
    const f = line / LINES;
    for (let axis = 0; axis < n; axis++) {
      const points = Array.from({ length: STEPS + 1 }, (_, i) => {
        const at = (axis - 0.5 + i / STEPS + n) % n;
        const shape = f * reach(scores, at);
        return polar(cx, cy, r * (HEART + (1 - HEART) * shape), at / n);
      });
      out += stroke(through(points), tints[axis] ?? 'none', r * (0.009 + 0.016 * f), 0.45 + 0.55 * f);
    }
  }
  return out;
}

/** A mark grown from the axes that made the kind, its name, and one honest sentence why. */
export const image: CardImage<'archetype'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const width = size === 'preview' ? 560 : inside(frame);
  const plan = {
    story: { name: 190, x: 540, y: 1260, r: 380, limit: 860, why: width },
    square: { name: 130, x: 690, y: 745, r: 270, limit: 620, why: width },
    preview: { name: 104, x: 905, y: 325, r: 205, limit: sheet.height - sheet.bottom, why: 500 },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    words(card.name, frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3, leading: 0.94 }),
    words(card.why, frame, { voice: 'medium', size: sheet.label, width: plan.why, lines: 4, color: ground.muted, leading: 1.3 }),
  ]);
  const label = sheet.label * 0.8;
  const end = sheet.height - sheet.bottom;
  const top = size === 'preview' ? sheet.top : head.bottom + sheet.sentence * 1.2;
  const r = Math.min(plan.r, (end - top) / 2 - label * 1.6);
  const y = size === 'preview' ? plan.y : end - r - label * 1.6;
  const scores = card.axes.map(({ score }) => score);
  const best = scores.indexOf(Math.max(...scores));
  const grown = grownScores(scores);
  const tints = scores.map((_, i) => (i === best ? ground.shout : (ground.tints[(i * 5) % 12] ?? ground.ink)));
  return {
    art: mark(plan.x, y, r, grown, tints),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.axes.map((axis, i) => (
          <AxisLabel
            key={axis.id}
            text={axis.label}
            frame={frame}
            size={label}
            loud={i === best}
            turn={i / card.axes.length}
            x={plan.x}
            y={y}
            r={r}
          />
        ))}
      </Page>
    ),
  };
};

function AxisLabel(props: { text: string; frame: Frame; size: number; loud: boolean; turn: number; x: number; y: number; r: number }) {
  const { text, frame, size, loud, turn, x, y, r } = props;
  const voice = loud ? 'bold' : 'medium';
  const full = frame.measure(text, { voice, size });
  const side = Math.sin(turn * 2 * Math.PI);
  const [px, py] = polar(x, y, r + size * (Math.abs(side) < 0.1 ? 0.9 : 0.6), turn);
  const left = Math.abs(side) < 0.1 ? px - full / 2 : side > 0 ? px : px - full;
  return (
    <At x={Math.min(Math.max(left, 24), frame.sheet.width - 24 - full)} y={py - size * 0.6}>
      <Line text={text} setting={{ voice, size }} frame={frame} color={loud ? frame.ground.ink : frame.ground.muted} />
    </At>
  );
}
