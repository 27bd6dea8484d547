import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { Frame, Setting, Voice } from './frame';

interface Box {
  readonly children?: ReactNode;
  readonly style?: CSSProperties;
}
/** satori lays out with flex only where it is told to, and counts paddings outside unless told otherwise. */
export function Column({ children, style }: Box): ReactElement {
  return <div style={{ display: 'flex', flexDirection: 'column', boxSizing: 'border-box', ...style }}>{children}</div>;
}
export function Row({ children, style }: Box): ReactElement {
  return <div style={{ display: 'flex', flexDirection: 'row', boxSizing: 'border-box', ...style }}>{children}</div>;
}

/** Puts something at a point of the picture. */
export function At({ x, y, children, style }: Box & { x: number; y: number }): ReactElement {
  return <div style={{ display: 'flex', flexDirection: 'column', position: 'absolute', left: x, top: y, ...style }}>{children}</div>;
}

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const RUNS =
  /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\s]*|[^\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+/g;

export const isHangul = (text: string): boolean => HANGUL.test(text);

/** Letters of one size on a line; `before` is room left free in front of them, in pixels. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly before?: number;
}

/**
 * One line of text as it is to be set: what the layout carries instead of the text itself. satori only places its box; the letters are
 * shaped and drawn where fonts are at home (src/share/text-painter.ts), so that joined and reordered scripts come out right.
 */
export interface TextLine {
  readonly voice: Voice;
  readonly runs: readonly Run[];
  /** Letter spacing in ems. */
  readonly tracking: number;
  readonly color: string;
}

/** Tight tracking would let letters of two faces touch: a figure and its counter, in ems. */
const BETWEEN_SCRIPTS = 0.03;

/** Text as runs. Hangul in the display voice is set at the look's share of the size, on the same baseline. */
export function runsOf(text: string, { voice, size }: Setting, { look }: Frame, before = 0): Run[] {
  if (voice !== 'display' || !isHangul(text)) return [{ text, size, before }];
  return [...text.matchAll(RUNS)].map(([part], i, parts) => ({
    text: part,
    size: isHangul(part) ? size * look.type.hangulScale : size,
    before: i === 0 ? before : parts[i - 1]?.[0].endsWith(' ') ? 0 : size * BETWEEN_SCRIPTS,
  }));
}

interface LineProps {
  readonly text: string;
  readonly setting: Setting;
  readonly frame: Frame;
  readonly color: string;
  /** In ems. */
  readonly lineHeight?: number;
  /** Pixels; as wide as the text unless told otherwise. */
  readonly width?: number;
}

/** One line that neither wraps nor collapses. */
export function Line({ text, setting, frame, color, lineHeight = 1.2, width = frame.measure(text, setting) }: LineProps): ReactElement {
  const { voice, size, tracking = 0 } = setting;
  return <Lines lines={[{ voice, tracking, color, runs: runsOf(text, setting, frame) }]} width={width} height={size * lineHeight} />;
}

/** The box of lines of one height, one under the other; satori hands over its place and the attribute. */
export function Lines({ lines, width, height }: { lines: readonly TextLine[]; width: number; height: number }): ReactElement {
  return <div data-lines={JSON.stringify(lines)} style={{ display: 'flex', flexShrink: 0, width, height }} />;
}
