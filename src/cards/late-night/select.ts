import type { Select } from '../card-context';

/** Less than this is nobody's habit. */
const LEAST = 0.05;
/** The hours of the figure, in the order of a night. */
const NIGHT = [22, 23, 0, 1, 2, 3, 4];

/** How much of the year came late at night. */
export const select: Select<'late-night'> = (recap, { say, words }) => {
  const share = recap.archetype.figures.nightShare ?? 0;
  if (share < LEAST || !words.lateNight) return null;
  const { hours } = recap.timeline;
  const hour = NIGHT.reduce((best, one) => ((hours[one] ?? 0) > (hours[best] ?? 0) ? one : best));
  const percent = Math.round(Math.min(1, share) * 100);
  return {
    kind: 'late-night',
    words: words.lateNight({ share, hour }),
    hero: { value: percent, decimals: 0, text: say.number(percent), prefix: '', suffix: '%' },
    share: Math.min(1, share),
  };
};
