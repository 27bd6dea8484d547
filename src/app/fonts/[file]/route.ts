import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRIPT_FACES, scriptFiles } from '../scripts';
import { SUBSETS } from '../subsets';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Every face is a static file of the build; no other name reaches the disk. */
export function generateStaticParams() {
  const subsets = readdirSync(SUBSETS).filter((file) => file.endsWith('.woff2'));
  return [...subsets, ...scriptFiles].map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const folder = scriptFiles.has(file) ? SCRIPT_FACES : /^PretendardVariable\.subset\.\d+\.woff2$/.test(file) ? SUBSETS : null;
  if (folder === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(folder, file))), {
    headers: {
      'content-type': file.endsWith('.woff2') ? 'font/woff2' : 'font/woff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
