import { RateLimiterMemory } from 'rate-limiter-flexible';
import { assertSameOrigin } from '@/app/api/admin/admin-route';
import { readOwn } from '@/app/own';
import { sharedStore } from '@/server/db/shared-store';
import { failureResponse } from '@/server/http/failure-response';
import { countOpen, isProgram } from '@/server/links/count-open';
import { resolveLink } from '@/server/links/resolve';

/** Of one link: more is a program that plays with the number. */
const limit = new RateLimiterMemory({ keyPrefix: 'opened', points: 120, duration: 60 });
const nothing = () => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });

/**
 * A story's page says here that somebody looks at it. Programs that draw previews run no scripts or say what they are; the owner's own
 * browser is known by its cookie. The answer is the same whether it counted or not.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    assertSameOrigin(request);
    if (isProgram(request.headers.get('user-agent'))) return nothing();
    const db = await sharedStore();
    const link = await resolveLink(db, (await params).token);
    if (link === null) return nothing();
    const own = await readOwn(link.editionId);
    if (own?.userId === link.userId) return nothing();
    const within = await limit.consume(link.tokenHash).then(
      () => true,
      () => false,
    );
    if (within) await countOpen(db, link);
    return nothing();
  } catch (error) {
    return failureResponse(error);
  }
}
