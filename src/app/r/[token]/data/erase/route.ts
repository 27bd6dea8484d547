import { formOf } from '@/app/api/admin/admin-route';
import { ownPath } from '@/app/own';
import { failureResponse } from '@/server/http/failure-response';
import { erasePerson } from '@/server/people/erase';
import { erasePictures } from '@/share/erase-pictures';
import { bucketConfig, openPictureBucket } from '@/share/picture-bucket';
import { ownerCall } from '../../owner-route';
import { pictures } from '../../picture/pictures';

/** The copies in the browser go too, those of the pages that play offline among them. */
const HEADERS = { 'Cache-Control': 'no-store', 'Clear-Site-Data': '"cache", "cookies", "storage"', 'X-Robots-Tag': 'noindex, nofollow' };

/** Erases the owner everywhere. Without the tick it leads back to where it is asked for. */
export async function POST(request: Request, context: { params: Promise<{ token: string }> }): Promise<Response> {
  try {
    const { db, own } = await ownerCall(request, context);
    if ((await formOf(request)).get('sure') !== 'yes') return leadTo(`${ownPath(own.editionId)}/data`, { 'Cache-Control': 'no-store' });
    const bucket = bucketConfig();
    const places = [pictures().service.forget, ...(bucket === undefined ? [] : [openPictureBucket(bucket).remove])];
    let closed = false;
    try {
      const { server } = await erasePerson(db, own.userId, {
        erasePictures: (of) => erasePictures(of, places),
        onStep: () => {
          closed = true;
        },
      });
      return leadTo(server.state === 'later' ? '/r/erased?later=1' : '/r/erased', HEADERS);
    } catch (error) {
      if (!closed) throw error;
      // They can see nothing any more, so they cannot ask again either.
      console.error('Somebody was erased in part; go on with: annum erase --resume', error);
      return leadTo('/r/erased?later=1', HEADERS);
    }
  } catch (error) {
    return failureResponse(error);
  }
}

const leadTo = (location: string, headers: Record<string, string>) =>
  new Response(null, { status: 303, headers: { ...headers, Location: location } });
