import type { StoryModel } from '../../model/card';
import type { Ground } from '../../ui/themes';
import { bar } from './art';
import { type Block, stack, words } from './blocks';
import type { Frame, Picture, RingPlacement } from './frame';
import { type Highlight, highlightsOf, MOST_TILES } from './highlights';
import { At, Column, Row } from './line';
import { Maker } from './page';

/** Height of the panel that holds the ring and the title. */
const PANEL = 540;
/** What the name and the title take at most. */
const TITLE = 270;
const PAD = 44;
/** Neighbours in a row differ in width: the first row leans left, the next right. */
const LEAN = 0.56;

interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** "My year": the ring and its name over a mosaic of the best cards, each tile in the colours that its card has in the story. */
export function drawPoster(story: StoryModel, frame: Frame, groundAt: (index: number) => Ground): Picture {
  const { width, height } = frame.sheet;
  const highlights = highlightsOf(story, MOST_TILES);
  const tiles = layTiles(highlights.length, width, height);
  const panel = height - tiles.reduce((sum, tile) => (tile.x === 0 ? sum + tile.height : sum), 0);
  return {
    rings: [ringIn(panel, width)],
    art: tiles.map(({ x, y, width, height }, i) => bar(x, y, width, height, groundAt(highlights[i]?.index ?? 0).background, 0)).join(''),
    content: (
      <Column style={{ width, height, position: 'relative' }}>
        <Cover story={story} frame={frame} height={panel} />
        {highlights.map((highlight, i) => {
          const tile = tiles[i];
          return (
            tile && <Part key={highlight.kind} highlight={highlight} tile={tile} frame={{ ...frame, ground: groundAt(highlight.index) }} />
          );
        })}
      </Column>
    ),
  };
}

/** A tall panel has the ring above the title, a low one beside it, running off the edge. */
function ringIn(panel: number, width: number): RingPlacement {
  const above = panel - TITLE - PAD * 2;
  if (above > panel * 0.6) return { x: width * 0.6, y: PAD + above / 2, diameter: Math.min(above, width * 0.8) };
  return { x: width * 0.79, y: panel * 0.5, diameter: panel * 1.06 };
}

/** Two tiles a row; an odd one has the last row to itself. */
function layTiles(count: number, width: number, height: number): Tile[] {
  const rows = Math.ceil(count / 2);
  const tall = rows === 0 ? 0 : Math.min(320, Math.floor((height - PANEL) / rows));
  const top = height - rows * tall;
  return Array.from({ length: count }, (_, i) => {
    const row = Math.floor(i / 2);
    const split = Math.round(width * (row % 2 === 0 ? LEAN : 1 - LEAN));
    const alone = i === count - 1 && i % 2 === 0;
    const x = i % 2 === 0 ? 0 : split;
    return { x, y: top + row * tall, width: alone ? width : i % 2 === 0 ? split : width - split, height: tall };
  });
}

function Cover({ story, frame, height }: { story: StoryModel; frame: Frame; height: number }) {
  const { sheet, ground } = frame;
  const { muted } = ground;
  const small = { voice: 'bold', size: sheet.brand, width: 420, lines: 1, color: muted } as const;
  const name = story.cards.flatMap((card) => (card.kind === 'intro' && card.name !== null ? [card.name] : []))[0] ?? '';
  const title = stack(
    [
      words(name, frame, { voice: 'bold', size: sheet.sentence, width: 480, lines: 1, steps: 2, color: muted }),
      words(story.title, frame, { voice: 'display', size: 104, width: 500, lines: 2, steps: 3, leading: 0.98 }),
    ],
    14,
  );
  return (
    <Column style={{ position: 'absolute', left: 0, top: 0, width: sheet.width, height }}>
      <At x={sheet.margin} y={sheet.top}>
        <Row style={{ gap: sheet.brand * 0.6 }}>
          <Maker frame={frame} />
          {words(frame.label, frame, small).element}
        </Row>
      </At>
      <At x={sheet.margin} y={height - PAD - title.height}>
        {title.element}
      </At>
    </Column>
  );
}

/** How large the value of a tile may be, tried from the top until all of it fits. */
const VALUES = [112, 96, 82, 70, 58, 48, 40];

function Part({ highlight, tile, frame }: { highlight: Highlight; tile: Tile; frame: Frame }) {
  const { ground } = frame;
  const width = tile.width - PAD * 2;
  const room = tile.height - PAD * 1.7;
  const label = words(highlight.label, frame, { voice: 'bold', size: 32, width, lines: 2, color: ground.ink, leading: 1.15 });
  const note = words(highlight.note, frame, { voice: 'medium', size: 28, width, lines: 1, color: ground.muted });
  let block: Block = label;
  for (const size of VALUES) {
    const value = words(highlight.value, frame, { voice: 'display', size, width, lines: 2, steps: 0, leading: 0.96 });
    const cut = value.height > size * 0.97 && size > 82;
    block = stack([label, value, note], 10);
    if (block.height <= room && !cut && fits(highlight.value, frame, size, width)) break;
  }
  return (
    <At x={tile.x + PAD} y={tile.y + PAD * 0.85}>
      {block.element}
    </At>
  );
}

/** Whether every word fits on a line by itself: a name is not torn apart while a smaller size would keep it whole. */
const fits = (text: string, frame: Frame, size: number, width: number): boolean =>
  text.split(' ').every((word) => frame.measure(word, { voice: 'display', size }) <= width);
