import { wave } from '../image/art';
import { lead, listName, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Column, Line, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** Five sound waves, each as long as its share; the first name oversized. */
export const image: CardImage<'top-creators'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const { margin } = sheet;
  const wide = inside(frame);
  const preview = size === 'preview';
  const width = preview ? 500 : wide;
  const plan = { story: { name: 190, limit: 790 }, square: { name: 128, limit: 430 }, preview: { name: 92, limit: 450 } }[size];
  const [first, ...rest] = card.rows;
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, preview ? wide : width, preview ? 1 : 2),
    words(first?.name ?? '', frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3, leading: 0.96 }),
    words([first?.value, card.badge ?? first?.detail].filter(Boolean).join('  ·  '), frame, {
      voice: 'bold',
      size: sheet.label,
      width,
      lines: 2,
      color: ground.muted,
    }),
  ]);
  const end = sheet.height - sheet.bottom;
  const loud = { story: 150, square: 100, preview: 96 }[size];
  const waveTop = preview ? end - loud : head.bottom + sheet.sentence * 0.45;
  const list = preview
    ? { left: 640, top: 176, width: 500, height: end - 176 }
    : { left: margin, top: waveTop + loud + sheet.sentence * 0.35, width: wide, height: end - waveTop - loud - sheet.sentence * 0.35 };
  const pitch = list.height / Math.max(4, rest.length);
  const text = Math.min({ story: 54, square: 42, preview: 34 }[size], pitch * 0.42);
  const numeral = text * 1.2;
  const split = list.width * 0.56;
  const tint = (i: number) => ground.tints[(i * 5 + 2) % 12] ?? ground.ink;
  const waves = rest.map((row, i) =>
    wave(
      list.left + split,
      list.top + pitch * (i + 0.5),
      (list.width - split) * Math.max(0.05, row.share),
      pitch * 0.62,
      tint(i),
      i + 1,
      size === 'story' ? 15 : 11,
    ),
  );
  return {
    art: wave(margin, waveTop + loud / 2, width, loud, ground.shout, 0, size === 'story' ? 18 : 15) + waves.join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {rest.map((row, i) => (
          <At key={row.rank} x={list.left} y={list.top + pitch * i}>
            <Row style={{ alignItems: 'center', height: pitch }}>
              <Line text={String(row.rank)} setting={{ voice: 'display', size: text }} frame={frame} width={numeral} color={ground.muted} />
              <Column>
                {
                  listName(row.name, frame, {
                    voice: 'bold',
                    size: text,
                    width: split - numeral - 16,
                    room: pitch * 0.94 - sheet.label * 0.82 * 1.18,
                  }).element
                }
                {
                  words(row.value, frame, {
                    voice: 'medium',
                    size: sheet.label * 0.82,
                    width: split - numeral - 16,
                    lines: 1,
                    color: ground.muted,
                  }).element
                }
              </Column>
            </Row>
          </At>
        ))}
      </Page>
    ),
  };
};
