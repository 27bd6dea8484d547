// Refreshes assets/fonts: one bold face a script, taken from the Fontsource packages (SIL Open Font License 1.1) without
// depending on them (the two Han packages alone are 155 MB, the files we draw with 4 MB). Run: node src/dev/bundle-fonts.mjs
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '5.3.0';
/** Package and the subset of it that holds the whole script. */
const FACES = {
  jp: 'japanese',
  sc: 'chinese-simplified',
  ...Object.fromEntries(
    [
      'arabic',
      'hebrew',
      'thai',
      'devanagari',
      'bengali',
      'tamil',
      'telugu',
      'kannada',
      'malayalam',
      'gujarati',
      'gurmukhi',
      'sinhala',
      'georgian',
      'armenian',
      'ethiopic',
      'khmer',
      'lao',
      'myanmar',
      'symbols',
    ].map((script) => [script, script]),
  ),
};

const target = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'annum-fonts-'));
let licence = '';
for (const [family, subset] of Object.entries(FACES)) {
  const name = `noto-sans-${family}`;
  execFileSync('npm', ['pack', '--silent', `@fontsource/${name}@${VERSION}`, '--pack-destination', work]);
  const file = `package/files/${name}-${subset}-700-normal.woff`;
  execFileSync('tar', ['xzf', join(work, `fontsource-${name}-${VERSION}.tgz`), '-C', work, file, 'package/LICENSE']);
  cpSync(join(work, file), join(target, `${name}-700.woff`));
  licence ||= execFileSync('cat', [join(work, 'package/LICENSE')]).toString();
}
writeFileSync(join(target, 'LICENSE.txt'), licence);
