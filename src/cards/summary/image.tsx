import { type Block, listName, radiusOf, stack, words } from '../image/blocks';
import { fitSize } from '../image/fit';
import type { CardImage, Frame } from '../image/frame';
import { Column, Line, Row } from '../image/line';
import { Foot, inside, opening, Page } from '../image/page';

type Model = Parameters<CardImage<'summary'>>[0];

/** The year on one page: ring, four numbers, the two lists, the kind. Made to be posted. */
export const image: CardImage<'summary'> = (card, frame) => {
  const { size, sheet } = frame;
  const wide = inside(frame);
  if (size === 'preview') return preview(card, frame);
  const story = size === 'story';
  const column = (wide - 40) / 2;
  const title = words(card.title, frame, {
    voice: 'display',
    size: story ? 136 : 96,
    width: story ? wide : wide * 0.56,
    lines: 2,
    steps: 3,
  });
  const build = (wrap: boolean) =>
    stack(
      [
        title,
        numbers(card, frame, story ? column : (wide - 60) / 4, story ? 2 : 4),
        lists(card, frame, column, wrap),
        badge(card.archetype, frame, wide),
      ],
      story ? 46 : 30,
    );
  const free = sheet.height - sheet.top - sheet.bottom - sheet.brand * 2;
  const roomy = build(true);
  const block = roomy.height <= free ? roomy : build(false);
  const top = sheet.height - sheet.bottom - block.height;
  const diameter = story ? 800 : 600;
  const clear = top + (story ? 0 : title.height);
  return {
    rings: [{ x: sheet.width - diameter * 0.36, y: clear - 30 - diameter * 0.49, diameter }],
    content: (
      <Page frame={frame} bare>
        <Foot frame={frame} block={block} />
      </Page>
    ),
  };
};

function preview(card: Model, frame: Frame): ReturnType<CardImage<'summary'>> {
  const width = 620;
  const foot = badge(card.archetype, frame, width);
  const head = opening(frame, frame.sheet.height - frame.sheet.bottom - foot.height - 16, (most) => {
    // A title of two lines leaves less room: all of it shrinks, so that the kind hides nothing.
    const scale = most / frame.sheet.hero.most;
    return [
      words(card.title, frame, { voice: 'display', size: Math.round(92 * scale), width, lines: 2, steps: 3 }),
      numbers(card, frame, (width - 40) / 2, 2, scale),
    ];
  });
  return {
    rings: [{ x: 985, y: 330, diameter: 700 }],
    content: (
      <Page frame={frame} bare>
        {head.element}
        <Foot frame={frame} block={foot} />
      </Page>
    ),
  };
}

function numbers(card: Model, frame: Frame, column: number, across: number, scale = 1): Block {
  const { sheet, ground } = frame;
  const shown = card.numbers.slice(0, 4);
  const most = across === 4 ? 66 : { story: 112, square: 80, preview: Math.round(70 * scale) }[frame.size];
  const fit = (value: string) =>
    fitSize(value, frame, { voice: 'display', tracking: frame.look.type.tracking, width: column * 0.92, most, least: 24 });
  const size = Math.min(most, ...shown.map(({ value }) => fit(value)));
  const label = { voice: 'medium', size: sheet.label * 0.84, width: column, lines: 1, color: ground.muted, leading: 1.25 } as const;
  const cell = size + label.size * label.leading;
  const rows = Math.ceil(shown.length / across);
  const gap = frame.size === 'story' ? 26 : 14;
  return {
    height: rows * cell + (rows - 1) * gap,
    element: (
      <Row style={{ flexWrap: 'wrap', columnGap: across === 4 ? 20 : 40, rowGap: gap, width: column * across + (across === 4 ? 60 : 40) }}>
        {shown.map((number) => (
          <Column key={number.label} style={{ width: column, height: cell }}>
            <Line
              text={number.value}
              setting={{ voice: 'display', size, tracking: frame.look.type.tracking }}
              frame={frame}
              color={ground.ink}
              lineHeight={1}
            />
            {words(number.label, frame, label).element}
          </Column>
        ))}
      </Row>
    ),
  };
}

/** Long names take a second line as long as the page has room for all of them. */
function lists(card: Model, frame: Frame, column: number, wrap: boolean): Block {
  const { sheet, ground } = frame;
  const style = { voice: 'bold', size: sheet.label * 1.02, leading: 1.32 } as const;
  const blocks = card.lists.slice(0, 2).map(({ title, names }) => ({
    title,
    block: stack(
      [
        words(title, frame, { voice: 'medium', size: sheet.label * 0.84, width: column, lines: 1, color: ground.muted, leading: 1.4 }),
        ...names
          .slice(0, 5)
          .map((one) => listName(one, frame, { ...style, width: column, room: style.size * style.leading * (wrap ? 2 : 1) })),
      ],
      0,
    ),
  }));
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    element: (
      <Row style={{ gap: 40 }}>
        {blocks.map(({ title, block }) => (
          <Column key={title} style={{ width: column }}>
            {block.element}
          </Column>
        ))}
      </Row>
    ),
  };
}

function badge(text: string | null, frame: Frame, width: number): Block {
  if (text === null) return { element: null, height: 0 };
  const { sheet, ground } = frame;
  const pad = sheet.label;
  const name = words(text, frame, { voice: 'bold', size: sheet.label * 1.2, width: width - pad * 2, lines: 1, color: ground.pill.ink });
  const height = name.height + pad * 0.9;
  return {
    height,
    element: (
      <Column
        style={{
          background: ground.pill.background,
          borderRadius: radiusOf(frame, height),
          padding: `${pad * 0.45}px ${pad}px`,
          height,
          alignSelf: 'flex-start',
        }}
      >
        {name.element}
      </Column>
    ),
  };
}
