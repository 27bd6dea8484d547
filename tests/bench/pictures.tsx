// Milliseconds a picture, beside next/og drawing the same model on the same cores in the same run (median, warm).
// Run: npx tsx tests/bench/pictures.tsx [rounds]
import { ImageResponse } from 'next/og';
import { fixtureStory } from '@/cards/fixtures';
import { type CardKind, PICTURE_SIZES, type PictureSize } from '@/model/card';
import { layOutCard, renderCard } from '@/share/render';

const rounds = Number(process.argv[2] ?? 11);
const WARM_UP = 2;
const KINDS: readonly CardKind[] = ['standing', 'summary', 'top-items', 'race'];
const story = fixtureStory('en', 'dusk');

/** The same model, drawn as a route would with ImageResponse: rings and shapes as an image, words over it. */
async function drawWithNextOg(kind: CardKind, size: PictureSize): Promise<void> {
  const drawing = layOutCard(story, kind, size);
  if (drawing === undefined) throw new Error(`no card "${kind}"`);
  const { width, height, background, under, words, fonts } = drawing;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${under}</svg>`;
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const element = (
    <div style={{ display: 'flex', width, height, background }}>
      <img src={src} alt="" width={width} height={height} style={{ position: 'absolute', left: 0, top: 0 }} />
      {words}
    </div>
  );
  await new ImageResponse(element, { width, height, fonts }).arrayBuffer();
}

async function medianMs(draw: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds + WARM_UP; i++) {
    const from = performance.now();
    await draw();
    if (i >= WARM_UP) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

const ms = (value: number) => `${value.toFixed(1).padStart(7)} ms`;
for (const size of Object.keys(PICTURE_SIZES) as PictureSize[]) {
  const sums = [0, 0];
  for (const kind of KINDS) {
    const ours = await medianMs(() => renderCard(story, kind, size));
    const theirs = await medianMs(() => drawWithNextOg(kind, size));
    sums[0] = (sums[0] ?? 0) + ours;
    sums[1] = (sums[1] ?? 0) + theirs;
    console.log(`${size.padEnd(8)} ${kind.padEnd(10)} ${ms(ours)}   next/og ${ms(theirs)}   ${(theirs / ours).toFixed(2)} times`);
  }
  console.log(`${size.padEnd(8)} ${'mean'.padEnd(10)} ${ms((sums[0] ?? 0) / KINDS.length)}   next/og ${ms((sums[1] ?? 0) / KINDS.length)}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
