import { DEFAULT_LOCALE, localeOf } from '@/i18n/locale';
import { drawnPages, storyPages } from '../../story-pages';
import { openRecap } from '../open-recap';

const PRIVATE = { 'Cache-Control': 'no-store' };

/** All pages of a story, drawn: the player asks for them once the first one stands. Whoever may not see the story learns nothing. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const opened = await openRecap(token, localeOf(new URL(request.url).searchParams.get('lang')) ?? DEFAULT_LOCALE);
  if (opened?.state !== 'story') return Response.json({ error: 'not_found' }, { status: 404, headers: PRIVATE });
  const { story, shared, owner, plain } = opened;
  return Response.json(await drawnPages(storyPages(story, owner ? plain : undefined, shared)), { headers: PRIVATE });
}
