import { Readable } from 'node:stream';
import { AnnumError } from '@/model/errors';
import { failureResponse } from '@/server/http/failure-response';
import { exportPerson } from '@/server/people/export';
import { ownerCall } from '../../owner-route';

/** Whose data is on its way: once at a time is enough for anybody. */
const underWay = new Set<string>();

/** All that is kept of the owner, as a zip. */
export async function POST(request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const { db, own } = await ownerCall(request, context);
    const { userId } = own;
    if (underWay.has(userId)) {
      throw new AnnumError('busy', 'Your data is on its way already.', { mend: 'Wait until it is there, then ask again.' });
    }
    underWay.add(userId);
    const over = () => underWay.delete(userId);
    const { bytes } = await exportPerson(db, userId).catch((error: unknown) => {
      over();
      throw error;
    });
    // Whether all of it was read or the reader went away.
    const body = Readable.from(bytes).once('close', over);
    return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="annum-export.zip"',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex, nofollow',
      },
    });
  } catch (error) {
    return failureResponse(error);
  }
}
