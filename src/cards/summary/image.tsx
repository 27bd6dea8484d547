import { space, tracking } from '../../ui/type';
import { fitSize } from '../image/fit';
import type { CardImage, Frame } from '../image/frame';
import { Column, Line, Page, Row, Words } from '../image/parts';

type Model = Parameters<CardImage<'summary'>>[0];

/** The year on one page: ring, four numbers, the two lists, the kind. Made to be posted. */
export const image: CardImage<'summary'> = (card, frame) => {
  const { sheet, size } = frame;
  const wide = sheet.width - sheet.margin * 2;
  if (size === 'preview') return preview(card, frame);
  const story = size === 'story';
  const column = (wide - 40) / 2;
  const ring = story ? { x: 740, y: 640, diameter: 760 } : { x: 830, y: 250, diameter: 560 };
  return {
    rings: [ring],
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: 'auto', gap: story ? 44 : 26 }}>
          <Words
            text={card.title}
            frame={frame}
            voice="display"
            size={story ? 132 : 84}
            width={story ? wide : wide * 0.62}
            lines={2}
            steps={3}
            height={0.96}
          />
          <Numbers card={card} frame={frame} column={story ? column : (wide - 3 * 20) / 4} across={story ? 2 : 4} />
          <Row style={{ gap: 40 }}>
            {card.lists.slice(0, 2).map((list) => (
              <Names key={list.title} title={list.title} names={list.names} frame={frame} width={column} />
            ))}
          </Row>
          {card.archetype === null ? null : <Badge text={card.archetype} frame={frame} width={wide} />}
        </Column>
      </Page>
    ),
  };
};

function preview(card: Model, frame: Frame): ReturnType<CardImage<'summary'>> {
  const width = 640;
  return {
    rings: [{ x: 960, y: 330, diameter: 700 }],
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: 36, gap: 30 }}>
          <Words text={card.title} frame={frame} voice="display" size={92} width={width} lines={2} steps={3} height={0.96} />
          <Numbers card={card} frame={frame} column={(width - 40) / 2} across={2} />
        </Column>
        {card.archetype === null ? null : <Badge text={card.archetype} frame={frame} width={width} style={{ marginTop: 'auto' }} />}
      </Page>
    ),
  };
}

function Numbers({ card, frame, column, across }: { card: Model; frame: Frame; column: number; across: number }) {
  const { sheet, ground } = frame;
  const numbers = card.numbers.slice(0, 4);
  const most = across === 4 ? 72 : { story: 104, square: 80, preview: 68 }[frame.size];
  const size = Math.min(
    ...numbers.map(({ value }) => fitSize(value, frame, { voice: 'display', tracking: tracking.hero, width: column, most, least: 30 })),
  );
  return (
    <Row style={{ flexWrap: 'wrap', columnGap: across === 4 ? 20 : 40, rowGap: frame.size === 'story' ? 28 : 18 }}>
      {numbers.map(({ label, value }) => (
        <Column key={label} style={{ width: column }}>
          <Line text={value} setting={{ voice: 'display', size, tracking: tracking.hero }} style={{ lineHeight: 1, color: ground.ink }} />
          <Words text={label} frame={frame} voice="medium" size={sheet.label * 0.84} width={column} lines={1} color={ground.muted} />
        </Column>
      ))}
    </Row>
  );
}

function Names({ title, names, frame, width }: { title: string; names: readonly string[]; frame: Frame; width: number }) {
  const { sheet, ground } = frame;
  return (
    <Column style={{ width }}>
      <Words
        text={title}
        frame={frame}
        voice="medium"
        size={sheet.label * 0.84}
        width={width}
        lines={1}
        color={ground.muted}
        style={{ marginBottom: 8 }}
      />
      {names.slice(0, 5).map((name, i) => (
        <Words
          key={name}
          text={name}
          frame={frame}
          voice="bold"
          size={sheet.label * (i === 0 ? 1.12 : 1)}
          width={width}
          lines={1}
          steps={1}
          color={ground.ink}
          height={1.3}
        />
      ))}
    </Column>
  );
}

function Badge({ text, frame, width, style }: { text: string; frame: Frame; width: number; style?: { marginTop: 'auto' } }) {
  const { sheet, ground } = frame;
  const pad = sheet.label;
  return (
    <Column
      style={{
        background: ground.pill.background,
        borderRadius: space.radius,
        padding: `${pad * 0.5}px ${pad}px`,
        alignSelf: 'flex-start',
        ...style,
      }}
    >
      <Words text={text} frame={frame} voice="bold" size={sheet.label * 1.2} width={width - pad * 2} lines={1} color={ground.pill.ink} />
    </Column>
  );
}
