import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import bundled from '../../../../assets/fonts/faces.json';
import { DISPLAY_FACES } from '../display';
import { SCRIPT_FACES, scriptFiles } from '../scripts';
import { SUBSETS } from '../subsets';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Every face is a static file of the build; no other name reaches the disk. */
export function generateStaticParams() {
  const subsets = readdirSync(SUBSETS).filter((file) => file.endsWith('.woff2'));
  const parts = Object.keys(bundled.display).flatMap((family) =>
    readdirSync(join(DISPLAY_FACES, family))
      .filter((file) => file.endsWith('.woff2'))
      .map((file) => `${family}.${file}`),
  );
  return [...subsets, ...scriptFiles, ...parts].map((file) => ({ file }));
}

function pathOf(file: string): string | null {
  if (scriptFiles.has(file)) return join(SCRIPT_FACES, file);
  if (/^PretendardVariable\.subset\.\d+\.woff2$/.test(file)) return join(SUBSETS, file);
  const [, family = '', part = ''] = /^([a-z-]+)\.([a-z-]+|\d+)\.woff2$/.exec(file) ?? [];
  return family in bundled.display ? join(DISPLAY_FACES, family, `${part}.woff2`) : null;
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const path = pathOf(file);
  if (path === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      'content-type': file.endsWith('.woff2') ? 'font/woff2' : 'font/woff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
