import { type NextRequest, NextResponse } from 'next/server';
import { FRESH_HEADER, keptPage } from './app/r/kept-pages';
import { isStartOpen } from './app/start/is-open';

/** Stories, and the two front pages; what lies below them, and everything else, goes its own way. */
export const config = { matcher: ['/r/:token', '/', '/ko'] };

/**
 * Answers a story that was drawn before, when its link still opens it. Pages see to it themselves who may look at them: without this file
 * all answers are the same, later. Front pages are made by the build, with and without a door to /start; the server's environment says which it is.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { method, headers, nextUrl } = request;
  if (!nextUrl.pathname.startsWith('/r/')) {
    const withDoor = new URL(`${nextUrl.pathname.replace(/\/$/, '')}/with-start`, request.url);
    return isStartOpen() ? NextResponse.rewrite(withDoor) : NextResponse.next();
  }
  const plain = method === 'GET' && !headers.has(FRESH_HEADER) && !headers.has('rsc');
  return (plain && (await keptPage(request))) || NextResponse.next();
}
