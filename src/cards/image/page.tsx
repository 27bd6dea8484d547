import type { ReactElement, ReactNode } from 'react';
import { type Block, stack, words } from './blocks';
import type { Frame } from './frame';
import { At, Column, Row } from './line';

/** Width between the margins. */
export const inside = ({ sheet }: Frame): number => sheet.width - sheet.margin * 2;

/** Where the first line under the head begins. */
const firstLine = ({ sheet }: Frame): number => sheet.top + sheet.brand * 1.18 + sheet.sentence * 0.72;

/** The whole picture: maker and window on its first line, then whatever is placed on it. */
export function Page({ frame, bare, children }: { frame: Frame; bare?: boolean; children?: ReactNode }): ReactElement {
  const { width, height, margin, top, brand } = frame.sheet;
  const style = { voice: 'bold', size: brand, width: inside(frame) / 2 - 20, lines: 1, color: frame.ground.muted } as const;
  const label = words(frame.label, frame, style);
  return (
    <Column style={{ width, height, position: 'relative' }}>
      <At x={margin} y={top} style={{ width: inside(frame) }}>
        <Row
          style={{ justifyContent: frame.size === 'preview' ? 'flex-start' : 'space-between', alignItems: 'flex-end', gap: brand * 0.6 }}
        >
          <Maker frame={frame} />
          {bare ? null : label.element}
        </Row>
      </At>
      {children}
    </Column>
  );
}

/** Whose recap it is: a name, or a logo with or without one. */
export function Maker({ frame }: { frame: Frame }): ReactElement {
  const { sheet, logo, brand, ground } = frame;
  const name = words(brand, frame, { voice: 'bold', size: sheet.brand, width: inside(frame) / 2 - 90, lines: 1, color: ground.muted });
  if (logo === undefined) return <Row>{name.element}</Row>;
  const height = sheet.brand * 1.3;
  return (
    <Row style={{ alignItems: 'center', gap: sheet.brand * 0.4 }}>
      <div data-image={logo} style={{ display: 'flex', width: brand === '' ? height * 5 : height, height }} />
      {name.element}
    </Row>
  );
}

/** The words that open a picture, and where they end: what is drawn below begins there. */
export interface Opening {
  readonly element: ReactElement;
  readonly bottom: number;
}

/** Tries the words at these shares of their largest size until they leave the room asked for. */
const SCALES = [1, 0.88, 0.76, 0.64, 0.52];

/** Stacks the opening words under the head, as large as lets them end above `limit`. `build` gets the size that the number may have. */
export function opening(frame: Frame, limit: number, build: (most: number) => readonly Block[]): Opening {
  const top = firstLine(frame);
  const gap = frame.sheet.sentence * 0.3;
  let words: Block = { element: null, height: 0 };
  for (const scale of SCALES) {
    words = stack(build(Math.round(frame.sheet.hero.most * scale)), gap);
    if (top + words.height <= limit) break;
  }
  return {
    bottom: top + words.height,
    element: (
      <At x={frame.sheet.margin} y={top}>
        {words.element}
      </At>
    ),
  };
}

/** Puts a block on the lower left margin, or on the right one where something would be hidden. */
export function Foot({ frame, block, right = false }: { frame: Frame; block: Block; right?: boolean }): ReactElement {
  const { margin, width, height, bottom } = frame.sheet;
  const top = height - bottom - block.height;
  return (
    <At x={margin} y={top} style={{ width: width - margin * 2, alignItems: right ? 'flex-end' : 'flex-start' }}>
      <Column>{block.element}</Column>
    </At>
  );
}
