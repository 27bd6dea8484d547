import type { CardKind, CardOf } from '../model/card';
import { image as again } from './again/image';
import { image as archetype } from './archetype/image';
import { image as biggest } from './biggest/image';
import { image as binge } from './binge/image';
import { image as calendar } from './calendar/image';
import { image as clock } from './clock/image';
import { image as community } from './community/image';
import { image as discoveries } from './discoveries/image';
import { image as first } from './first/image';
import type { CardImage, Frame, Picture } from './image/frame';
import { image as intro } from './intro/image';
import { image as lastYear } from './last-year/image';
import { image as lateNight } from './late-night/image';
import { image as mayLove } from './may-love/image';
import { image as nextBadge } from './next-badge/image';
import { image as obsession } from './obsession/image';
import { image as peakDay } from './peak-day/image';
import { image as quiz } from './quiz/image';
import { image as race } from './race/image';
import { image as session } from './session/image';
import { image as spend } from './spend/image';
import { image as standing } from './standing/image';
import { image as standoutDays } from './standout-days/image';
import { image as streak } from './streak/image';
import { image as summary } from './summary/image';
import { image as topCategories } from './top-categories/image';
import { image as topCreators } from './top-creators/image';
import { image as topItems } from './top-items/image';
import { image as total } from './total/image';
import { image as weeks } from './weeks/image';

/** The picture of every kind of card; a kind without one does not compile. */
const images: { readonly [K in CardKind]: CardImage<K> } = {
  intro,
  total,
  'top-creators': topCreators,
  standing,
  'top-items': topItems,
  quiz,
  race,
  calendar,
  clock,
  'peak-day': peakDay,
  streak,
  session,
  obsession,
  discoveries,
  again,
  biggest,
  binge,
  'late-night': lateNight,
  spend,
  'top-categories': topCategories,
  weeks,
  first,
  'standout-days': standoutDays,
  'last-year': lastYear,
  'next-badge': nextBadge,
  'may-love': mayLove,
  community,
  archetype,
  summary,
};

/** Draws a card with the image of its kind. */
export function drawCard<K extends CardKind>(card: CardOf<K> & { readonly kind: K }, frame: Frame): Picture {
  return images[card.kind](card, frame);
}
