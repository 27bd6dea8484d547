import { bar } from '../image/art';
import { listName, note, radiusOf, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { At, Row } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** The question as its owner asks it, and the names it is about; never the answer. */
export const image: CardImage<'quiz'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const wide = inside(frame);
  const width = preview ? 500 : wide;
  const end = sheet.height - sheet.bottom;
  const most = { story: 132, square: 96, preview: 82 }[size];
  const head = opening(frame, preview ? end : sheet.height * 0.48, (largest) => [
    words(card.ask, frame, { voice: 'display', size: Math.min(most, largest), width, lines: preview ? 5 : 4, steps: 3 }),
    note(card.words.note, frame, width, 3),
  ]);
  const box = preview
    ? { left: 620, top: 96, width: 520, height: end - 96 }
    : { left: sheet.margin, top: head.bottom + sheet.sentence, width: wide, height: end - head.bottom - sheet.sentence };
  const gap = sheet.label * 0.6;
  const tall = Math.min(
    { story: 190, square: 130, preview: 112 }[size],
    (box.height - gap * (card.options.length - 1)) / card.options.length,
  );
  const pad = tall * 0.3;
  const all = (tall + gap) * card.options.length - gap;
  const top = preview ? box.top + (box.height - all) / 2 : end - all;
  const text = Math.min({ story: 62, square: 48, preview: 42 }[size], tall * 0.46);
  return {
    art: card.options
      .map((_, i) => bar(box.left, top + (tall + gap) * i, box.width, tall, ground.pill.background, radiusOf(frame, tall)))
      .join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        {card.options.map((name, i) => (
          <At key={name} x={box.left + pad} y={top + (tall + gap) * i}>
            <Row style={{ alignItems: 'center', height: tall }}>
              {
                listName(name, frame, {
                  voice: 'bold',
                  size: text,
                  width: box.width - pad * 2,
                  room: tall * 0.9,
                  color: ground.pill.ink,
                }).element
              }
            </Row>
          </At>
        ))}
      </Page>
    ),
  };
};
