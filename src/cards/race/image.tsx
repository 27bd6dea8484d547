import { dot, flowing, type Point, stroke, through } from '../image/art';
import type { CardImage } from '../image/frame';
import { Column, Line, Note, Page, Words } from '../image/parts';

const PLACES = 5;

/** The places month by month, as lines that cross; those still running at the end are named there. */
export const image: CardImage<'race'> = (card, frame) => {
  const { sheet, size, ground } = frame;
  const wide = sheet.width - sheet.margin * 2;
  const plot = {
    story: { left: 100, top: 830, width: 500, height: 640 },
    square: { left: 88, top: 440, width: 520, height: 480 },
    preview: { left: 76, top: 232, width: 600, height: 290 },
  }[size];
  const last = Math.max(1, card.months.length - 1);
  const at = (month: number, rank: number): Point => [
    plot.left + (plot.width * month) / last,
    plot.top + (plot.height * (rank - 1)) / (PLACES - 1),
  ];
  const thick = plot.height * 0.034;
  const colorOf = (lane: number, name: string) => (name === card.winner ? ground.shout : (ground.tints[(lane * 5 + 2) % 12] ?? ground.ink));
  const lanes = card.lanes.map(({ name, ranks }, lane) => {
    const points = ranks.flatMap((rank, month) => (rank === null ? [] : [at(month, rank)]));
    const runs = points.length > 1 ? stroke(flowing(points), colorOf(lane, name), name === card.winner ? thick * 1.7 : thick) : '';
    const end = points.at(-1);
    return runs + (end ? dot(...end, name === card.winner ? thick * 1.7 : thick * 1.15, colorOf(lane, name)) : '');
  });
  const ticks = card.months.map((_, month) => stroke(through([at(month, 0.55), at(month, PLACES + 0.45)]), ground.faint, 2));
  const names = card.lanes.flatMap(({ name, ranks, final }) => {
    const rank = ranks.at(-1);
    return rank == null ? [] : [{ name, final, rank }];
  });
  const left = plot.left + plot.width + sheet.label * 1.3;
  const room = sheet.width - sheet.margin - left;
  const size1 = sheet.label * 1.06;
  const initial = sheet.label * 0.72;
  return {
    art: ticks.join('') + [...lanes].reverse().join(''),
    content: (
      <Page frame={frame}>
        <Column style={{ marginTop: sheet.sentence * 0.8, gap: sheet.sentence * 0.4 }}>
          <Words
            text={card.words.lead}
            frame={frame}
            voice="display"
            size={{ story: 132, square: 92, preview: 64 }[size]}
            width={wide}
            lines={2}
            steps={2}
            height={0.98}
          />
          <Note text={card.words.note} frame={frame} width={wide} lines={2} />
        </Column>
        {names.map(({ name, final, rank }) => (
          <Column
            key={name}
            style={{ position: 'absolute', left: left - sheet.margin, top: at(0, rank)[1] - sheet.top - size1 * 0.72, width: room }}
          >
            <Words text={name} frame={frame} voice="bold" size={size1} width={room} lines={1} steps={1} color={ground.ink} />
            <Words text={final} frame={frame} voice="medium" size={sheet.label * 0.76} width={room} lines={1} color={ground.muted} />
          </Column>
        ))}
        {card.months.map((month, i) =>
          i % 3 === 0 || i === last ? (
            <Line
              key={month}
              text={month}
              setting={{ voice: 'medium', size: initial }}
              style={{
                position: 'absolute',
                left: at(i, 1)[0] - sheet.margin - frame.measure(month, { voice: 'medium', size: initial }) / 2,
                top: at(0, PLACES + 0.55)[1] - sheet.top,
                color: ground.muted,
              }}
            />
          ) : null,
        )}
      </Page>
    ),
  };
};
