import type { CSSProperties, ReactElement, ReactNode } from 'react';
import type { HeroNumber } from '../../model/card';
import { fonts, leading, space, tracking } from '../../ui/type';
import { fitLines, fitSize } from './fit';
import { type Frame, type Setting, type Voice, voiceStyle } from './frame';

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

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;

/** Runs of Hangul and of everything else; white space stays with the run before it. */
function runs(text: string): { readonly at: number; readonly text: string; readonly hangul: boolean }[] {
  return [
    ...text.matchAll(
      /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\s]*|[^\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+/g,
    ),
  ].map((match) => ({ at: match.index, text: match[0], hangul: HANGUL.test(match[0]) }));
}

/** One line that neither wraps nor collapses. Hangul in the display voice is Pretendard Black at 92 %, on the same baseline. */
export function Line({ text, setting, style }: { text: string; setting: Setting; style?: CSSProperties }): ReactElement {
  const { voice, size, tracking: spacing = 0 } = setting;
  const base: CSSProperties = { ...voiceStyle[voice], whiteSpace: 'pre', letterSpacing: spacing * size };
  if (voice !== 'display' || !HANGUL.test(text)) return <div style={{ ...base, fontSize: size, ...style }}>{text}</div>;
  return (
    <Row style={{ alignItems: 'baseline', ...style }}>
      {runs(text).map((run) => (
        <div key={run.at} style={{ ...base, ...style, fontSize: run.hangul ? size * fonts.hangulScale : size }}>
          {run.text}
        </div>
      ))}
    </Row>
  );
}

/** Text in at most `lines` lines, broken and shrunk to fit before satori sees it. */
export function Words(props: {
  text: string;
  frame: Frame;
  voice: Voice;
  size: number;
  width: number;
  lines: number;
  steps?: number;
  color?: string;
  height?: number;
  style?: CSSProperties;
}): ReactElement | null {
  const { text, frame, voice, size, width, lines, steps, color = frame.ground.ink, style } = props;
  if (text === '') return null;
  const spacing = voice === 'display' ? tracking.hero * 0.7 : tracking.sentence;
  const fitted = fitLines(text, frame, { voice, size, tracking: spacing, width, lines, steps });
  const lineHeight = props.height ?? (voice === 'display' ? 1 : leading.sentence);
  let at = 0;
  return (
    <Column style={{ color, ...style }}>
      {fitted.lines.map((line) => {
        const key = at;
        at += line.length + 1;
        return <Line key={key} text={line} setting={fitted} style={{ lineHeight }} />;
      })}
    </Column>
  );
}

/** The sentence above the number. */
export function Lead({
  text,
  frame,
  width,
  lines = 3,
}: {
  text: string;
  frame: Frame;
  width: number;
  lines?: number;
}): ReactElement | null {
  return <Words text={text} frame={frame} voice="bold" size={frame.sheet.sentence} width={width} lines={lines} />;
}

/** The quiet line under the number. */
export function Note(props: { text: string; frame: Frame; width: number; lines?: number; style?: CSSProperties }): ReactElement | null {
  const { text, frame, width, lines = 3, style } = props;
  return (
    <Words
      text={text}
      frame={frame}
      voice="medium"
      size={frame.sheet.label}
      width={width}
      lines={lines}
      color={frame.ground.muted}
      height={leading.label}
      style={style}
    />
  );
}

/** Neighbours of the number at this share of its size: "top", "분". A percent sign is as large as the number. */
const NEIGHBOUR = 0.5;
/** Words that are too long to stand beside the number stand under it. */
const UNDER = 0.3;
const beside = (suffix: string): boolean => suffix === '%' || (HANGUL.test(suffix) && suffix.length <= 2);

/** The number that owns the card, as large as `width` lets it. */
export function Hero({
  hero,
  frame,
  width,
  most,
  color,
}: {
  hero: HeroNumber;
  frame: Frame;
  width: number;
  most?: number;
  color?: string;
}): ReactElement {
  const { prefix, text, suffix } = hero;
  const spacing = tracking.hero;
  const ems = (part: string, share: number) =>
    part === '' ? 0 : frame.measure(part, { voice: 'display', size: 1000 * share, tracking: spacing }) / 1000;
  const tail = beside(suffix) ? suffix : '';
  const tailShare = tail === '%' ? 1 : NEIGHBOUR;
  const gap = prefix === '' ? 0 : 0.1;
  const total = ems(prefix, NEIGHBOUR) + gap + ems(text, 1) + ems(tail, tailShare);
  const size = Math.floor(Math.min(most ?? frame.sheet.hero.most, width / total));
  const part = (share: number): Setting => ({ voice: 'display', size: size * share, tracking: spacing });
  const below =
    suffix !== '' && tail === ''
      ? fitSize(suffix, frame, { voice: 'display', tracking: spacing, width, most: size * UNDER + 40, least: 40 })
      : 0;
  const tight: CSSProperties = { lineHeight: leading.hero };
  return (
    <Column style={{ color: color ?? frame.ground.ink }}>
      <Row style={{ alignItems: 'baseline' }}>
        {prefix === '' ? null : <Line text={prefix} setting={part(NEIGHBOUR)} style={{ ...tight, marginRight: size * gap }} />}
        <Line text={text} setting={part(1)} style={tight} />
        {tail === '' ? null : <Line text={tail} setting={part(tailShare)} style={tight} />}
      </Row>
      {below === 0 ? null : (
        <Line
          text={suffix}
          setting={{ voice: 'display', size: below, tracking: spacing / 2 }}
          style={{ lineHeight: 1, marginTop: size * 0.06 }}
        />
      )}
    </Column>
  );
}

/** A short phrase that owns its card as a number does: on one line, or on two when that sets it much larger. */
export function HeroPhrase({ text, frame, width, color }: { text: string; frame: Frame; width: number; color?: string }): ReactElement {
  const { most, least } = frame.sheet.hero;
  const fit = (part: string) => fitSize(part, frame, { voice: 'display', tracking: tracking.hero, width, most, least });
  const longest = text.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '');
  const [onOne, onTwo] = [fit(text), Math.min(fit(longest), most * 0.8)];
  const size = onTwo * 0.6 > onOne ? onTwo : onOne;
  return <Words text={text} frame={frame} voice="display" size={size} width={width} lines={2} steps={3} height={0.95} color={color} />;
}

/** Text over the ring always stands on one of these. */
export function Pill(props: { label: string; value: string; frame: Frame; width: number; style?: CSSProperties }): ReactElement {
  const { label, value, frame, width, style } = props;
  const { pill } = frame.ground;
  const pad = frame.sheet.label;
  const inner = width - pad * 2;
  return (
    <Column
      style={{
        background: pill.background,
        borderRadius: space.radius,
        padding: `${pad * 0.75}px ${pad}px`,
        alignSelf: 'flex-start',
        ...style,
      }}
    >
      {label === '' ? null : (
        <Words text={label} frame={frame} voice="medium" size={frame.sheet.label * 0.92} width={inner} lines={1} color={pill.muted} />
      )}
      <Words
        text={value}
        frame={frame}
        voice="bold"
        size={frame.sheet.label * 1.75}
        width={inner}
        lines={2}
        steps={2}
        color={pill.ink}
        height={1.1}
      />
    </Column>
  );
}

/** Maker and window, the first line of every picture. */
export function Head({ frame }: { frame: Frame }): ReactElement {
  const { brand, margin, width } = frame.sheet;
  const half = (width - margin * 2) / 2 - 20;
  return (
    <Row style={{ justifyContent: 'space-between', alignItems: 'center' }}>
      <Words text={frame.brand} frame={frame} voice="bold" size={brand} width={half} lines={1} color={frame.ground.muted} />
      <Words text={frame.label} frame={frame} voice="bold" size={brand} width={half} lines={1} color={frame.ground.muted} />
    </Row>
  );
}

/** The whole picture: the head, then a column of words inside the margins, from the top. */
export function Page({ frame, children, style }: Box & { frame: Frame }): ReactElement {
  const { width, height, margin, top, bottom } = frame.sheet;
  return (
    <Column style={{ width, height, position: 'relative', color: frame.ground.ink }}>
      <Column style={{ position: 'absolute', left: margin, top, width: width - margin * 2, height: height - top - bottom, ...style }}>
        <Head frame={frame} />
        {children}
      </Column>
    </Column>
  );
}
