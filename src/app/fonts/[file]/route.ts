import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBSETS } from '../subsets';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** Every subset is a static file of the build; no other name reaches the disk. */
export function generateStaticParams() {
  return readdirSync(SUBSETS)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => ({ file }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  if (!/^PretendardVariable\.subset\.\d+\.woff2$/.test(file)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await readFile(join(SUBSETS, file))), {
    headers: { 'content-type': 'font/woff2', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}
