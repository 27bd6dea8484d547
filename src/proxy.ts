import { type NextRequest, NextResponse } from 'next/server';
import { FRESH_HEADER, keptPage } from './app/r/kept-pages';

/** Only stories: what lies below them, and everything else, goes its own way. */
export const config = { matcher: '/r/:token' };

/**
 * Answers a story that was drawn before, when its link still opens it. Pages see to it themselves who may look at them: without this file
 * all answers are the same, later.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { method, headers } = request;
  const plain = method === 'GET' && !headers.has(FRESH_HEADER) && !headers.has('rsc');
  return (plain && (await keptPage(request))) || NextResponse.next();
}
