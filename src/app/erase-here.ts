import type { Db } from '@/server/db/db';
import { erasePerson } from '@/server/people/erase';
import { erasePictures } from '@/share/erase-pictures';
import { bucketConfig, openPictureBucket } from '@/share/picture-bucket';
import { pictures } from './r/[token]/picture/pictures';

/** The copies in the browser go too, those of the pages that play offline among them. */
export const ERASED_HEADERS = {
  'Cache-Control': 'no-store',
  'Clear-Site-Data': '"cache", "cookies", "storage"',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Erases somebody who asked for it on a page of theirs; gives the page that says so. */
export async function eraseHere(db: Db, userId: string): Promise<string> {
  const bucket = bucketConfig();
  const places = [pictures().service.forget, ...(bucket === undefined ? [] : [openPictureBucket(bucket).remove])];
  let closed = false;
  try {
    const { server } = await erasePerson(db, userId, {
      erasePictures: (of) => erasePictures(of, places),
      onStep: () => {
        closed = true;
      },
    });
    return server.state === 'later' ? '/r/erased?later=1' : '/r/erased';
  } catch (error) {
    if (!closed) throw error;
    // They can see nothing any more, so they cannot ask again either.
    console.error('Somebody was erased in part; go on with: annum erase --resume', error);
    return '/r/erased?later=1';
  }
}
