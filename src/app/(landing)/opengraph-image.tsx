import { dictionaryOf } from '@/i18n/dictionaries';
import { PICTURE_SIZES } from '@/model/picture';
import { landingPreview } from '../landing/preview-image';

export const alt = dictionaryOf('en').brand.tagline;
export const size = PICTURE_SIZES.preview;
export const contentType = 'image/png';

export default function Image() {
  return landingPreview('en');
}
