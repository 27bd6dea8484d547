import { arc, dot, stroke } from '../image/art';
import { lead, listName, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column, Line, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';
import { FADING } from './fading';

/** The longest arc goes this far round. */
const FULL = 0.9;

/** Five tracks round one middle, each as long as its share; names and figures beside their colours. */
export const image: CardImage<'top-categories'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 560 : inside(frame);
  const end = sheet.height - sheet.bottom;
  const plan = {
    story: { x: 640, y: 1480, r: 420, name: 170, limit: 720, row: 80 },
    square: { x: 790, y: 590, r: 270, name: 100, limit: 400, row: 74 },
    preview: { x: 945, y: 330, r: 240, name: 70, limit: 300, row: 52 },
  }[size];
  const [first] = card.rows;
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width, preview ? 1 : 2),
    words(first?.name ?? '', frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3 }),
    words(card.badge ?? '', frame, { voice: 'bold', size: sheet.label, width, lines: 2, color: ground.muted }),
  ]);
  const { x, row } = plan;
  const upright = size === 'story';
  // Words stay where nothing is laid over them; the tracks below them need not.
  const listTop = upright ? head.bottom + sheet.sentence : end - row * card.rows.length;
  const listEnd = listTop + row * card.rows.length;
  const r = upright ? Math.min(plan.r, (sheet.height - 40 - listEnd - sheet.sentence) / 2) : plan.r;
  const y = upright ? listEnd + sheet.sentence + r : plan.y;
  const track = r / (card.rows.length + 1.6);
  const tint = (i: number) => (i === 0 ? ground.shout : (ground.tints[(i * 5 + 2) % 12] ?? ground.ink));
  const arcs = card.rows.map(({ share }, i) => {
    const radius = r - track * (i + 0.5);
    return (
      stroke(arc(x, y, radius, 0, FULL), ground.faint, track * 0.2) +
      stroke(arc(x, y, radius, 0, Math.max(0.012, FULL * share)), tint(i), track * 0.7, FADING[i])
    );
  });
  const name = Math.min(row * 0.46, sheet.label * 1.25);
  const key = name * 0.7;
  const text = (upright ? inside(frame) : preview ? 500 : 430) - key * 1.8;
  return {
    art:
      arcs.join('') + card.rows.map((_, i) => dot(sheet.margin + key / 2, listTop + row * (i + 0.5), key / 2, tint(i), FADING[i])).join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.rows.map((one, i) => (
          <At key={one.rank} x={sheet.margin + key * 1.8} y={listTop + row * i}>
            <Row style={{ width: text, height: row, alignItems: 'center', justifyContent: upright ? 'space-between' : 'flex-start' }}>
              <Column style={{ marginRight: name * 0.6 }}>
                {listName(one.name, frame, { voice: 'bold', size: name, width: text * 0.6, room: row * 0.94 }).element}
              </Column>
              <Line text={one.value} setting={{ voice: 'medium', size: name * 0.84 }} frame={frame} color={ground.muted} />
            </Row>
          </At>
        ))}
      </Page>
    ),
  };
};
