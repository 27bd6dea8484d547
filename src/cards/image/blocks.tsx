import { createElement, type ReactElement } from 'react';
import type { HeroNumber } from '../../model/card-parts';
import { leading, tracking } from '../../ui/type';
import { ELLIPSIS, fitLines, fitSize, SNUG } from './fit';
import type { Frame, Voice } from './frame';
import { Column, isHangul, Line, Lines, runsOf } from './line';

/** A piece of a picture whose height is known before it is drawn, so that nothing ever lies on anything else. Null and 0 when empty. */
export interface Block {
  readonly element: ReactElement | null;
  /** Pixels. */
  readonly height: number;
}

export interface WordsStyle {
  readonly voice: Voice;
  readonly size: number;
  readonly width: number;
  readonly lines: number;
  /** How often the size may shrink by a fifth before the text is cut. */
  readonly steps?: number;
  readonly color?: string;
  /** Line height in ems. */
  readonly leading?: number;
}

/** Names in the display voice are spaced at this share of its figures. */
export const NAMES = 0.7;

/** Large names are set so tight that these letters reach out of their line, by this share of the size: what follows keeps off. */
const DESCENDS = /[gjpqyçşţ]/;
const DESCENT = 0.1;

/** Text in at most `lines` lines, broken and shrunk to fit `width`. */
export function words(text: string, frame: Frame, style: WordsStyle): Block {
  if (text === '') return { element: null, height: 0 };
  const { voice, size, width, lines, steps, color = frame.ground.ink } = style;
  const { type } = frame.look;
  const display = voice === 'display';
  const spacing = display ? type.tracking * NAMES : tracking.sentence;
  const fitted = fitLines(text, frame, { voice, size, tracking: spacing, width, lines, steps });
  const ems = style.leading ?? (display ? 0.98 : leading.sentence);
  const height = fitted.size * ems * (display ? type.leading : 1) * fitted.lines.length;
  const below = display && ems < 1 && DESCENDS.test(fitted.lines.at(-1) ?? '') ? fitted.size * DESCENT : 0;
  const placed = fitted.lines.map((line) => ({ voice, tracking: spacing, color, runs: runsOf(line, fitted, frame) }));
  const across = Math.max(...fitted.lines.map((line) => frame.measure(line, fitted)));
  const set = <Lines lines={placed} width={Math.ceil(across)} height={height} />;
  return { height: height + below, element: below === 0 ? set : <Column style={{ paddingBottom: below }}>{set}</Column> };
}

/** A name in a list: on one line as long as it stays readable, then on two that fit into `room` pixels together, and cut only then. */
export function listName(text: string, frame: Frame, style: Omit<WordsStyle, 'lines' | 'steps'> & { readonly room: number }): Block {
  const { room, ...rest } = style;
  const whole = (lines: number, size: number) => {
    const fitted = fitLines(text, frame, { ...rest, size, tracking: tracking.sentence, lines, steps: 0 });
    return fitted.lines.at(-1)?.endsWith(ELLIPSIS) !== true || text.endsWith(ELLIPSIS);
  };
  const attempts: [lines: number, scale: number][] = [
    [1, 1],
    [1, 0.86],
    [2, 0.8],
    [2, 0.7],
  ];
  const found = attempts
    .map(([lines, scale]) => ({ lines, size: Math.round(style.size * scale) }))
    .find(({ lines, size }) => lines * size * (style.leading ?? leading.sentence) <= room && whole(lines, size));
  if (found) return words(text, frame, { ...rest, ...found, steps: 0 });
  const two = words(text, frame, { ...rest, size: Math.round(style.size * 0.7), lines: 2, steps: 0 });
  return two.height <= room ? two : words(text, frame, { ...rest, lines: 1, steps: 1 });
}

/** The sentence above the number. */
export const lead = (text: string, frame: Frame, width: number, lines = 2): Block =>
  words(text, frame, {
    voice: frame.look.type.leads ? 'display' : 'bold',
    size: frame.sheet.sentence,
    width,
    lines,
    leading: leading.sentence,
  });

/** The quiet line under the number. */
export const note = (text: string, frame: Frame, width: number, lines = 2): Block =>
  words(text, frame, { voice: 'medium', size: frame.sheet.label, width, lines, color: frame.ground.muted, leading: leading.label });

/** Neighbours of the number at this share of its size: "top", "분". A percent sign is as large as the number. */
const NEIGHBOUR = 0.5;
/** Words too long to stand beside the number stand under it at this share. */
const UNDER = 0.3;
const beside = (suffix: string): boolean => suffix === '%' || (isHangul(suffix) && suffix.length <= 2);

/** The number that owns the card, as large as `width` and `most` let it. */
export function hero({ prefix, text, suffix }: HeroNumber, frame: Frame, width: number, most = frame.sheet.hero.most): Block {
  const { type } = frame.look;
  const spacing = type.tracking;
  const ems = (part: string, share: number) =>
    part === '' ? 0 : frame.measure(part, { voice: 'display', size: 1000 * share, tracking: spacing }) / 1000;
  const tail = beside(suffix) ? suffix : '';
  const tailShare = tail === '%' ? 1 : NEIGHBOUR;
  const gap = prefix === '' ? 0 : 0.09;
  const size = Math.floor(Math.min(most, (width * SNUG) / (ems(prefix, NEIGHBOUR) + gap + ems(text, 1) + ems(tail, tailShare))));
  const part = (text: string, share: number, before = 0) =>
    text === '' ? [] : runsOf(text, { voice: 'display', size: size * share }, frame, before * size);
  const runs = [...part(prefix, NEIGHBOUR), ...part(text, 1, gap), ...part(tail, tailShare)];
  const height = size * leading.hero * type.leading;
  const under = suffix !== '' && tail === '' ? underNumber(suffix, frame, width, size) : undefined;
  return {
    height: height + (under?.height ?? 0),
    element: (
      <Column>
        <Lines lines={[{ voice: 'display', tracking: spacing, color: frame.ground.ink, runs }]} width={width} height={height} />
        {under?.element}
      </Column>
    ),
  };
}

function underNumber(suffix: string, frame: Frame, width: number, numberSize: number): Block {
  const spacing = frame.look.type.tracking / 2;
  const size = fitSize(suffix, frame, { voice: 'display', tracking: spacing, width, most: numberSize * UNDER, least: 24 });
  const setting = { voice: 'display', size, tracking: spacing } as const;
  const height = size * 1.1;
  return {
    height: height + size * 0.1,
    element: (
      <Column style={{ marginTop: size * 0.1 }}>
        <Line text={suffix} setting={setting} frame={frame} color={frame.ground.ink} lineHeight={1.1} />
      </Column>
    ),
  };
}

/** A short phrase that owns its card as a number does: on one line, or on two when that sets it much larger. */
export function phrase(text: string, frame: Frame, width: number, most = frame.sheet.hero.most): Block {
  const fit = (part: string) =>
    fitSize(part, frame, { voice: 'display', tracking: frame.look.type.tracking * NAMES, width, most, least: 40 });
  const longest = text.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '');
  const [onOne, onTwo] = [fit(text), Math.min(fit(longest), most * 0.72)];
  const two = onTwo * 0.62 > onOne;
  return words(text, frame, { voice: 'display', size: two ? onTwo : onOne, width, lines: two ? 2 : 1, steps: 3, leading: 0.92 });
}

/** Blocks one under the other; empty ones take no room. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(({ element }) => element !== null);
  if (shown.length === 0) return { height: 0, element: null };
  const height = shown.reduce((sum, block) => sum + block.height, gap * (shown.length - 1));
  return { height, element: createElement(Column, { style: { gap } }, ...shown.map(({ element }) => element)) };
}

/** The same block a little further from what stands above it. */
export const apart = ({ element, height }: Block, gap: number): Block =>
  element === null ? { element, height } : { height: height + gap, element: <Column style={{ paddingTop: gap }}>{element}</Column> };

/** The look's corners; no rounder than a half circle. */
export const radiusOf = ({ look }: Frame, height: number): number => Math.min(look.radius, height / 2);

/** Text over the ring always stands on one of these. */
export function pill(label: string, value: string, frame: Frame, width: number): Block {
  const { ground, sheet } = frame;
  const pad = sheet.label;
  const inner = width - pad * 2;
  const small = words(label, frame, { voice: 'medium', size: sheet.label * 0.92, width: inner, lines: 1, color: ground.pill.muted });
  const large = words(value, frame, {
    voice: 'bold',
    size: sheet.label * 1.75,
    width: inner,
    lines: 2,
    steps: 2,
    color: ground.pill.ink,
    leading: 1.1,
  });
  const inside = stack([small, large], 0);
  const height = inside.height + pad * 1.4;
  return {
    height,
    element: (
      <Column
        style={{
          background: ground.pill.background,
          borderRadius: radiusOf(frame, height),
          padding: `${pad * 0.7}px ${pad}px`,
          height,
          alignSelf: 'flex-start',
        }}
      >
        {inside.element}
      </Column>
    ),
  };
}
