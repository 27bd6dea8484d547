import { bar } from '../image/art';
import { hero, lead, note, pill } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { Foot, inside, opening, Page } from '../image/page';
import { stacks } from './stacks';

/** Twelve stacks of coins, a month each. */
export const image: CardImage<'spend'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 560 : inside(frame);
  const end = sheet.height - sheet.bottom;
  const head = opening(frame, preview ? end - 130 : sheet.height * 0.5, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most),
    note(card.words.note, frame, width),
  ]);
  const foot = pill(card.pill.label, card.pill.value, frame, width * 0.8);
  const box = preview
    ? { left: 640, width: 500, floor: end, tall: end - 110 }
    : {
        left: sheet.margin,
        width,
        floor: end - foot.height - sheet.sentence * 0.7,
        tall: end - foot.height - head.bottom - sheet.sentence * 1.4,
      };
  const { coins, wide, thick } = stacks(card.months, box.width, box.tall);
  return {
    art: coins
      .map(({ x, y, month, top }) => {
        const color = top ? ground.shout : (ground.tints[(month * 5 + 2) % 12] ?? ground.ink);
        return bar(box.left + x, box.floor - box.tall + y, wide, thick * 0.76, color, thick * 0.3);
      })
      .join(''),
    content: (
      <Page frame={frame}>
        {head.element}
        <Foot frame={frame} block={foot} />
      </Page>
    ),
  };
};
