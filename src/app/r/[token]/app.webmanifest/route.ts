import { appManifest } from '@/app/app-manifest';
import { editionOfPlace } from '@/app/own';

/** Installed from one's own story, the app opens it, also without a network. Browsers ask without cookies: nothing of anybody is in it. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  if (editionOfPlace(token) === null) return new Response(null, { status: 404 });
  return Response.json(appManifest(`/r/${token}`), { headers: { 'Content-Type': 'application/manifest+json' } });
}
