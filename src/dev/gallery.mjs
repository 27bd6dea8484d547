// `npm run gallery`: draws every picture onto contact sheets in gallery/, and the README's strip of cards from the demo, with `annum card`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TARGET = join(root, 'docs/cards.webp');
const CARDS = [
  { role: 'top-fan', card: 'standing', theme: 'dusk', lang: 'en' },
  { role: 'night-owl', card: 'clock', theme: 'tide', lang: 'en' },
  { role: 'korean', card: 'top-creators', theme: 'paper', lang: 'ko' },
  { role: 'explorer', card: 'race', theme: 'lime', lang: 'en' },
  { role: 'korean', card: 'summary', theme: 'dusk', lang: 'ko' },
];
/** Of one card in the strip, in pixels. */
const WIDTH = 360;
const HEIGHT = 640;
const GAP = 16;

ensureInstalled();
execFileSync(process.execPath, ['--import', 'tsx', 'tests/images/contact-sheets.ts', join(root, 'gallery')], {
  cwd: root,
  stdio: 'inherit',
});
execFileSync(process.execPath, ['src/dev/demo.mjs', '--no-serve'], { cwd: root, stdio: 'inherit' });
const folder = join(root, 'data/demo');
const demo = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'annum.db')}`, DATA_DIR: folder };
const work = mkdtempSync(join(tmpdir(), 'annum-gallery-'));
const { default: sharp } = await import('sharp');

const pictures = CARDS.map(({ role, card, theme, lang }, place) => {
  const out = join(work, `${place}.png`);
  const { userId } = demo.links.find((link) => link.role === role);
  const options = ['--size', 'story', '--theme', theme, '--lang', lang, '--out', out];
  execFileSync(process.execPath, ['src/cli/annum.mjs', 'card', demo.edition, userId, card, ...options], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return out;
});
const layers = await Promise.all(
  pictures.map(async (path, place) => ({
    input: await sharp(path).resize(WIDTH, HEIGHT).toBuffer(),
    left: place * (WIDTH + GAP),
    top: 0,
  })),
);
mkdirSync(join(root, 'docs'), { recursive: true });
const width = CARDS.length * (WIDTH + GAP) - GAP;
const strip = sharp({ create: { width, height: HEIGHT, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite(layers);
const { size } = await strip.webp({ quality: 82 }).toFile(TARGET);
rmSync(work, { recursive: true });
console.log(`docs/cards.webp: ${Math.round(size / 1024)} kB`);
