import { ImageResponse } from 'next/og';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { Locale } from '@/model/pack';
import { PICTURE_SIZES } from '@/model/picture';
import { cssVoice, facesOf, voicesOf } from '@/share/fonts';
import { placeRing, ringShapes } from '@/share/ring-svg';
import { looks } from '@/ui/looks';
import { RING_UNITS } from '@/ui/ring';
import { groundOf } from '@/ui/themes';

/** A year that nobody had: quiet winter, loud July, louder week-ends. */
const days = Array.from({ length: 365 }, (_, day) => {
  const season = 100 + 70 * Math.sin(((day - 100) / 365) * 2 * Math.PI);
  return season * (day % 7 > 4 ? 1.25 : 0.9) * (0.55 + ((day * 7919) % 97) / 97);
});
const months = Array.from({ length: 12 }, (_, month) => month);
const ring = { days, monthOfDay: days.map((_, day) => Math.floor((day * 12) / 365)), tintOfMonth: months, alt: '' };

const voices = voicesOf(looks.dusk.type);

/** The landing page's own link preview, drawn by next/og from bundled faces: nothing is fetched. */
export function landingPreview(locale: Locale): ImageResponse {
  const { brand, landing } = dictionaryOf(locale);
  const ground = groundOf('dusk', 0, 2);
  const strokes = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${RING_UNITS} ${RING_UNITS}" >${placeRing(ringShapes(ring, ground.tints), { x: RING_UNITS / 2, y: RING_UNITS / 2, diameter: RING_UNITS })}</svg>`;
  return new ImageResponse(
    <div style={{ display: 'flex', width: '100%', height: '100%', background: ground.background, color: ground.ink, padding: 64 }}>
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(strokes).toString('base64')}`}
        width={760}
        height={760}
        alt=""
        style={{ position: 'absolute', left: 600, top: -65 }}
      />
      <div style={{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: 600 }}>
        <div style={{ ...cssVoice(voices.bold), fontSize: 30, color: ground.muted }}>{brand.name}</div>
        <div
          style={{
            ...cssVoice(voices.display),
            fontSize: 84,
            lineHeight: 1,
            letterSpacing: -3,
            wordBreak: 'keep-all',
            textWrap: 'balance',
          }}
        >
          {landing.heading}
        </div>
        <div style={{ ...cssVoice(voices.medium), fontSize: 32, lineHeight: 1.35, color: ground.muted }}>{brand.tagline}</div>
      </div>
    </div>,
    { ...PICTURE_SIZES.preview, fonts: facesOf(voices).map((face) => face.font()) },
  );
}
