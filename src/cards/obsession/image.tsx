import { hero, lead, NAMES, note, words } from '../image/blocks';
import { fitSize } from '../image/fit';
import type { CardImage } from '../image/frame';
import { At } from '../image/line';
import { inside, opening, Page } from '../image/page';

/** More repeats than this would be dust. */
const MOST_ECHOES = 60;
const SMALLEST = 15;

interface Echo {
  readonly size: number;
  readonly top: number;
}

/** As many echoes as plays, each smaller than the one before, fading so that about the last one reaches the foot of the box. */
function echoes(plays: number, first: number, height: number): Echo[] {
  const count = Math.max(1, Math.min(plays, MOST_ECHOES));
  const room = height / first;
  let fade = 1;
  while (fade > 0.8 && (fade === 1 ? count : (1 - fade ** count) / (1 - fade)) > room) fade -= 0.005;
  const out: Echo[] = [];
  let top = 0;
  for (let i = 0; i < count && top < height; i++) {
    const size = Math.max(SMALLEST, first * fade ** i);
    out.push({ size, top });
    top += size;
  }
  return out;
}

/** The name as many times as it was played that day, each a little smaller than the one before. */
export const image: CardImage<'obsession'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 470 : inside(frame);
  const head = opening(frame, preview ? sheet.height - sheet.bottom : sheet.height * 0.5, (most) => [
    lead(card.words.lead, frame, width),
    hero(card.hero, frame, width, most * 0.9),
    note(card.words.note, frame, width),
  ]);
  const box = preview
    ? { left: 590, top: sheet.top, width: 550 }
    : { left: sheet.margin, top: head.bottom + sheet.sentence * 0.7, width: inside(frame) };
  const largest = { story: 200, square: 120, preview: 110 }[size];
  const first = fitSize(card.name, frame, {
    voice: 'display',
    tracking: frame.look.type.tracking * NAMES,
    width: box.width,
    most: largest,
    least: 40,
  });
  const style = { voice: 'display', width: box.width, lines: 1, steps: 0, leading: 1 } as const;
  return {
    content: (
      <Page frame={frame}>
        {head.element}
        {echoes(card.hero.value, first, sheet.height - box.top).map((echo, i) => {
          const color = i === 0 ? ground.shout : (ground.letters[(i + 1) % 12] ?? ground.ink);
          return (
            <At key={echo.top} x={box.left} y={box.top + echo.top}>
              {words(card.name, frame, { ...style, size: echo.size, color }).element}
            </At>
          );
        })}
      </Page>
    ),
  };
};
