// `npm run gallery [theme ...]`: contact sheets in gallery/ of every picture (in all themes, or those that are named), of every card as phones
// and desks show it (in two, or those that are named), and the README's strip of cards from the demo, with `annum card`. Ends with what it wrote.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, startChild } from './child.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

const TARGET = join(root, 'docs/cards.webp');
const CARDS = [
  { role: 'top-fan', card: 'standing', theme: 'dusk', lang: 'en' },
  { role: 'korean', card: 'top-creators', theme: 'paper', lang: 'ko' },
  { role: 'night-owl', card: 'intro', theme: 'lime', lang: 'en' },
  { role: 'explorer', card: 'total', theme: 'tide', lang: 'en' },
  { role: 'korean', card: 'summary', theme: 'dusk', lang: 'ko' },
];
/** Of one card in the strip, in pixels. */
const WIDTH = 360;
const HEIGHT = 640;
const GAP = 16;

const SHEETS = join(root, 'gallery');
const themes = process.argv.slice(2);
const began = Date.now();

ensureInstalled();
console.log('Drawing every picture ...');
execFileSync(process.execPath, ['src/dev/run.mjs', 'tests/images/contact-sheets.ts', SHEETS, ...themes], { cwd: root, stdio: 'inherit' });
console.log('Photographing every card in a browser ...');
await photographPages();
console.log('Drawing the strip of the README from the demo ...');
execFileSync(process.execPath, ['src/dev/demo.mjs', '--no-pages'], { cwd: root, stdio: 'inherit' });
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
const fresh = readdirSync(SHEETS).filter((name) => statSync(join(SHEETS, name)).mtimeMs >= began);
const count = (kind) => fresh.filter((name) => name.startsWith(kind)).length;
console.log(`gallery/: ${count('pictures-')} sheets of pictures, ${count('pages-')} of cards on phones and desks`);
console.log(`docs/cards.webp: ${Math.round(size / 1024)} kB`);
console.log(`Done in ${Math.round((Date.now() - began) / 1000)} s.`);

/** Screenshots from a development server of our own: no other one has the fixture's pages. */
async function photographPages() {
  const data = mkdtempSync(join(tmpdir(), 'annum-gallery-pages-'));
  let tellAddress = () => {};
  const address = new Promise((resolve) => {
    tellAddress = resolve;
  });
  const server = startChild({
    args: ['node_modules/next/dist/bin/next', 'dev', '--port', '0'],
    env: { ...process.env, DATA_DIR: data, DATABASE_URL: `file:${join(data, 'annum.db')}`, NEXT_TELEMETRY_DISABLED: '1' },
    print: (line) => {
      const [, url] = /Local:\s+(http:\S+)/.exec(line) ?? [];
      if (url !== undefined) tellAddress(url);
    },
  });
  try {
    const url = await Promise.race([address, server.exited]);
    if (typeof url !== 'string') throw new Error('The development server did not start.');
    const args = ['src/dev/run.mjs', 'tests/images/page-sheets.ts', SHEETS, url, ...themes];
    const pages = startChild({ args, env: process.env, print: console.log });
    if ((await pages.exited) !== 0) throw new Error('The pages could not be photographed.');
  } finally {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
