// Refreshes assets/fonts from the Fontsource packages (SIL Open Font License 1.1) without depending on them: the two Han packages alone
// are 155 MB, the files we draw with 4 MB. What is bundled is listed in assets/fonts/faces.json, which the pictures and pages read too.
// Run: node src/dev/bundle-fonts.mjs [scripts|display]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));
const { version, scripts, display } = JSON.parse(readFileSync(join(target, 'faces.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'annum-fonts-'));
const [only] = process.argv.slice(2);

/** Folder of an unpacked package. */
function fetchPackage(name) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--silent', `@fontsource/${name}@${version}`, '--pack-destination', work]);
  execFileSync('tar', ['xzf', join(work, `fontsource-${name}-${version}.tgz`), '-C', folder, '--strip-components=1']);
  return folder;
}

/** One bold face a script, for what Pretendard lacks. */
function bundleScript(script, subset) {
  const from = fetchPackage(`noto-sans-${script}`);
  cpSync(join(from, 'files', `noto-sans-${script}-${subset}-700-normal.woff`), join(target, `noto-sans-${script}-700.woff`));
  cpSync(join(from, 'LICENSE'), join(target, 'LICENSE.txt'));
  rmSync(from, { recursive: true });
}

/** A theme's face: a WOFF for pictures, and for pages a WOFF 2, of Hangul in the slices that a page takes only what it needs of. */
function bundleDisplay(name, { weight, subsets }) {
  const from = fetchPackage(name);
  const to = join(target, 'display', name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(join(from, 'LICENSE'), join(to, 'LICENSE.txt'));
  const take = (part, type, as = part) =>
    cpSync(join(from, 'files', `${name}-${part}-${weight}-normal.${type}`), join(to, `${as}.${type}`));
  for (const subset of subsets) {
    take(subset, 'woff');
    if (subset !== 'korean') take(subset, 'woff2');
  }
  if (!subsets.includes('korean')) return;
  const ranges = JSON.parse(readFileSync(join(from, 'unicode.json'), 'utf8'));
  const files = new Set(readdirSync(join(from, 'files')));
  const slices = Object.entries(ranges).flatMap(([key, range]) => {
    const slice = key.replace(/[[\]]/g, '');
    return /^\d+$/.test(slice) && files.has(`${name}-${slice}-${weight}-normal.woff2`) ? [[slice, range]] : [];
  });
  for (const [slice] of slices) take(slice, 'woff2');
  writeFileSync(join(to, 'slices.json'), `${JSON.stringify(Object.fromEntries(slices), null, 2)}\n`);
}

if (only !== 'display') for (const [script, subset] of Object.entries(scripts)) bundleScript(script, subset);
if (only !== 'scripts') for (const [name, face] of Object.entries(display)) bundleDisplay(name, face);
rmSync(work, { recursive: true });
