import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { fonts } from '../../ui/type';
import { type Setting, voiceStyle } from './frame';

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

/** One line that neither wraps nor collapses. Hangul in the display voice is Pretendard Black at 92 %, on the same baseline. */
export function Line({ text, setting, style }: { text: string; setting: Setting; style?: CSSProperties }): ReactElement {
  const { voice, size, tracking = 0 } = setting;
  const base: CSSProperties = { ...voiceStyle[voice], whiteSpace: 'pre', letterSpacing: tracking * size };
  if (voice !== 'display' || !isHangul(text)) return <div style={{ ...base, fontSize: size, ...style }}>{text}</div>;
  return (
    <Row style={{ alignItems: 'baseline', ...style }}>
      {[...text.matchAll(RUNS)].map((run) => (
        <div
          key={run.index}
          style={{ ...base, fontSize: isHangul(run[0]) ? size * fonts.hangulScale : size, lineHeight: style?.lineHeight }}
        >
          {run[0]}
        </div>
      ))}
    </Row>
  );
}
