import { join } from 'node:path';
import { env } from '../config/env';
import { erasePictures, type PicturesOf } from './erase-pictures';
import { bucketConfig, openPictureBucket } from './picture-bucket';
import { openPictureFiles } from './picture-files';

/** Removes somebody's pictures from where the server keeps them, for processes beside it: its folders, and the bucket if there is one. How many there were. */
export function eraseDrawn(of: PicturesOf): Promise<number> {
  const config = bucketConfig();
  const places = ['pictures', 'rendered'].map((folder) => openPictureFiles(join(env().DATA_DIR, folder)).remove);
  if (config !== undefined) places.push(openPictureBucket(config).remove);
  return erasePictures(of, places);
}
