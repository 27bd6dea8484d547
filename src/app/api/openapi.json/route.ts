import { env } from '@/config/env';
import { openApiDocument } from '@/intake/openapi/document';

export const dynamic = 'force-dynamic';

/** Everything that takes events in, for machines. */
export const GET = () =>
  Response.json(openApiDocument(env().PUBLIC_URL.replace(/\/$/, '')), {
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' },
  });
