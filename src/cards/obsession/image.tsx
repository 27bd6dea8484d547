import { tracking } from '../../ui/type';
import { fitSize } from '../image/fit';
import type { CardImage } from '../image/frame';
import { Column, Hero, Lead, Note, Page, Words } from '../image/parts';

/** More repeats than this would be dust. */
const MOST_ECHOES = 40;

/** The name as many times as it was played that day, each a little smaller than the one before. */
export const image: CardImage<'obsession'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const width = size === 'preview' ? 470 : wide;
  const box = {
    story: { left: 84, top: 880, width: wide, height: 1040 },
    square: { left: 72, top: 560, width: wide, height: 520 },
    preview: { left: 600, top: 54, width: 540, height: 576 },
  }[size];
  const first = fitSize(card.name, frame, {
    voice: 'display',
    tracking: tracking.hero * 0.7,
    width: box.width,
    most: size === 'story' ? 190 : 130,
    least: 44,
  });
  const echoes: { size: number; top: number }[] = [];
  let top = 0;
  for (let i = 0; i < Math.min(card.hero.value, MOST_ECHOES); i++) {
    const echo = Math.max(14, first * 0.93 ** i);
    if (top > box.height) break;
    echoes.push({ size: echo, top });
    top += echo * 1.02;
  }
  return {
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.3 }}>
          <Lead text={card.words.lead} frame={frame} width={width} lines={2} />
          <Hero hero={card.hero} frame={frame} width={width} most={sheet.hero.most * 0.9} />
          <Note text={card.words.note} frame={frame} width={width} lines={2} style={{ marginTop: sheet.label * 0.3 }} />
        </Column>
        {echoes.map((echo, i) => (
          <Words
            key={echo.top}
            text={card.name}
            frame={frame}
            voice="display"
            size={echo.size}
            width={box.width}
            lines={1}
            steps={0}
            color={i === 0 ? ground.shout : (ground.tints[i % 12] ?? ground.ink)}
            style={{ position: 'absolute', left: box.left - sheet.margin, top: box.top - sheet.top + echo.top }}
          />
        ))}
      </Page>
    ),
  };
};
