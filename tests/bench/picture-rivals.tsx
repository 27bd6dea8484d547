import { Renderer } from '@takumi-rs/core';
import { fromJsx } from '@takumi-rs/helpers/jsx';
import { ImageResponse } from 'next/og';
import { isValidElement, type ReactElement, type ReactNode } from 'react';
import type { TextLine } from '@/cards/image/line';
import type { CardKind, StoryModel } from '@/model/card';
import type { PictureSize } from '@/model/picture';
import { cssVoice, facesOf, scriptFaces, voicesOf } from '@/share/fonts';
import { type Drawing, layOutCard, renderCard } from '@/share/render';
import { looks } from '@/ui/looks';

export type Draw = (story: StoryModel, kind: CardKind, size: PictureSize) => Promise<Uint8Array>;

const voices = voicesOf(looks.dusk.type);
const scripts = scriptFaces([], 'en').filter(({ name }) => / (jp|sc)$/.test(name));
/** All that the fixture's letters need. */
const fonts = [...facesOf(voices), ...scripts].map((face) => face.font());

/** The others set text themselves: every line of the layout becomes the text that it stands for. */
function withText(node: ReactNode): ReactNode {
  if (Array.isArray(node)) return node.map(withText);
  if (!isValidElement<{ children?: ReactNode; 'data-lines'?: string }>(node)) return node;
  if (typeof node.type === 'function') return withText((node.type as (props: object) => ReactNode)(node.props));
  const attribute = node.props['data-lines'];
  if (attribute === undefined) return { ...node, props: { ...node.props, children: withText(node.props.children) } };
  const lines: TextLine[] = JSON.parse(attribute);
  const { height = 0, width = 0 } = (node.props as { style: { height?: number; width?: number } }).style;
  const tall = height / lines.length;
  return (
    <div key={node.key} style={{ display: 'flex', flexDirection: 'column', flexShrink: 0, width, height }}>
      {lines.map(({ voice, runs, tracking, color }, at) => (
        <div key={JSON.stringify([at, runs])} style={{ display: 'flex', alignItems: 'baseline', height: tall }}>
          {runs.map(({ text, size, before = 0 }) => (
            <div
              key={text}
              style={{
                display: 'flex',
                whiteSpace: 'pre',
                color,
                ...cssVoice(voices[voice]),
                fontSize: size,
                letterSpacing: tracking * size,
                marginLeft: before,
                lineHeight: `${tall}px`,
              }}
            >
              {text}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The same model as a route would draw it with ImageResponse: rings and shapes as an image, words over it. */
function pageOf(drawing: Drawing, src: string): ReactElement {
  const { width, height, background, words } = drawing;
  return (
    <div style={{ display: 'flex', position: 'relative', width, height, background }}>
      <img src={src} alt="" width={width} height={height} style={{ position: 'absolute', left: 0, top: 0, width, height }} />
      <div style={{ display: 'flex', position: 'absolute', left: 0, top: 0, width, height }}>{withText(words)}</div>
    </div>
  );
}

const svgOf = ({ width, height, under }: Drawing): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${under}</svg>`,
  );

function drawingOf(...asked: Parameters<Draw>): Drawing {
  const drawing = layOutCard(...asked);
  if (drawing === undefined) throw new Error(`no card "${asked[1]}"`);
  return drawing;
}

export const drawWithAnnum: Draw = async (...asked) => {
  const png = await renderCard(...asked);
  if (png === undefined) throw new Error(`no card "${asked[1]}"`);
  return png;
};

export const drawWithNextOg: Draw = async (...asked) => {
  const drawing = drawingOf(...asked);
  const src = `data:image/svg+xml;base64,${svgOf(drawing).toString('base64')}`;
  const { width, height } = drawing;
  return new Uint8Array(await new ImageResponse(pageOf(drawing, src), { width, height, fonts }).arrayBuffer());
};

let takumi: Promise<Renderer> | undefined;

async function openTakumi(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { name, weight, data } of fonts) await renderer.registerFont({ name, weight, data, style: 'normal' });
  return renderer;
}

export const drawWithTakumi: Draw = async (...asked) => {
  takumi ??= openTakumi();
  const renderer = await takumi;
  const drawing = drawingOf(...asked);
  const { width, height } = drawing;
  const { node, css } = await fromJsx(pageOf(drawing, 'under'));
  // Nobody has the same ring twice: a cache of it would only help a benchmark.
  const images = [{ src: 'under', data: svgOf(drawing), cache: 'none' as const }];
  return renderer.render(node, { width, height, format: 'png', css, images });
};
