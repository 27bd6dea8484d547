import { sharedStore } from '@/server/db/shared-store';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'no-store' };

/** Whether this server can do its work: 200 when the database answers, 503 when it does not. Says nothing else. */
export async function GET(): Promise<Response> {
  try {
    const { client } = await sharedStore();
    await client.$queryRaw`SELECT 1`;
    return Response.json({ status: 'ok' }, { headers });
  } catch (error) {
    console.error('The health check failed:', error instanceof Error ? error.message : error);
    return Response.json({ status: 'unavailable' }, { status: 503, headers });
  }
}
