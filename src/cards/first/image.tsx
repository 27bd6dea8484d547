import { dot, polar, stroke, through } from '../image/art';
import { apart, lead, note, pill, words } from '../image/blocks';
import type { CardImage } from '../image/frame';
import { inside, opening, Page } from '../image/page';
import { sunRays } from './sun';

/** The sun of the first day on the floor of the picture; the ray of the hour in which the year began is loud. */
export const image: CardImage<'first'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const preview = size === 'preview';
  const width = preview ? 590 : inside(frame);
  const plan = {
    story: { name: 180, x: 540, r: 250, limit: 1150 },
    square: { name: 124, x: 720, r: 130, limit: 790 },
    preview: { name: 92, x: 930, r: 150, limit: sheet.height - sheet.bottom },
  }[size];
  const head = opening(frame, plan.limit, (most) => [
    lead(card.words.lead, frame, width),
    words(card.name, frame, { voice: 'display', size: Math.min(plan.name, most), width, lines: 2, steps: 3 }),
    note(card.words.note, frame, width),
    apart(pill(card.when.label, card.when.value, frame, width), sheet.sentence * 0.3),
  ]);
  const { x, r } = plan;
  const y = sheet.height;
  // The rays end below the words.
  const room = preview ? y - sheet.top : y - head.bottom - sheet.sentence * 0.4;
  const reach = (share: number) => Math.min(r * share, room);
  const rays = sunRays(card.hour).map(({ turn, own }, hour) =>
    stroke(
      through([polar(x, y, r * 1.2, turn), polar(x, y, reach(own ? 2.6 : 1.9), turn)]),
      own ? ground.shout : (ground.tints[Math.floor(hour / 2)] ?? ground.ink),
      r * (own ? 0.1 : 0.07),
    ),
  );
  return {
    art: rays.join('') + dot(x, y, r, ground.shout),
    content: <Page frame={frame}>{head.element}</Page>,
  };
};
