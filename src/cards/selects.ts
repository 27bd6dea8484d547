import type { CardKind } from '../model/card';
import { select as again } from './again/select';
import { select as archetype } from './archetype/select';
import { select as biggest } from './biggest/select';
import { select as binge } from './binge/select';
import { select as calendar } from './calendar/select';
import type { Select } from './card-context';
import { select as clock } from './clock/select';
import { select as community } from './community/select';
import { select as discoveries } from './discoveries/select';
import { select as first } from './first/select';
import { select as intro } from './intro/select';
import { select as lastYear } from './last-year/select';
import { select as lateNight } from './late-night/select';
import { select as mayLove } from './may-love/select';
import { select as nextBadge } from './next-badge/select';
import { select as obsession } from './obsession/select';
import { select as peakDay } from './peak-day/select';
import { select as quiz } from './quiz/select';
import { select as race } from './race/select';
import { select as session } from './session/select';
import { select as spend } from './spend/select';
import { select as standing } from './standing/select';
import { select as standoutDays } from './standout-days/select';
import { select as streak } from './streak/select';
import { select as summary } from './summary/select';
import { select as topCategories } from './top-categories/select';
import { select as topCreators } from './top-creators/select';
import { select as topItems } from './top-items/select';
import { select as total } from './total/select';
import { select as weeks } from './weeks/select';

/** The registry of selects; a kind without one does not compile. */
export const selects: { readonly [K in CardKind]: Select<K> } = {
  intro,
  total,
  calendar,
  clock,
  'peak-day': peakDay,
  streak,
  session,
  discoveries,
  obsession,
  'top-items': topItems,
  quiz,
  race,
  'top-creators': topCreators,
  standing,
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
