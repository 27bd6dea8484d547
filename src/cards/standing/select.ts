import type { Recap } from '../../model/recap';
import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { ladderDecimals, measureOf, shownStanding } from '../figures';

const TOP = 5;

/**
 * The creator whose standing a recap is proud of: the first one's when it may be shown, otherwise the best shown one of the
 * top five (ties to the higher place in the list). Null when every cohort is silent.
 */
export function badgeOf(recap: Recap) {
  const shown = recap.top.creators.slice(0, TOP).flatMap((creator, index) => {
    const standing = shownStanding(creator.standing, recap.minCohort);
    return standing ? [{ creator, standing, index }] : [];
  });
  const best = shown.reduce<(typeof shown)[number] | null>((a, b) => (a !== null && a.standing.shown <= b.standing.shown ? a : b), null);
  return shown.find((one) => one.index === 0) ?? best;
}

/** The badge. It names the size of its group, and never says a better place than is true. */
export const select: Select<'standing'> = (recap, { pack, say, words }) => {
  const badge = badgeOf(recap);
  if (!badge) return null;
  const { of, rank, shown, topPercent } = badge.standing;
  const name = safeName(badge.creator.name);
  const value = measureOf(badge.creator, pack.listMeasures.creators);
  const decimals = ladderDecimals(shown);
  return {
    kind: 'standing',
    words: words.standing({ name, of, shown, rank, value }),
    name,
    hero: { value: shown, decimals, text: say.number(shown, decimals), ...words.units.top },
    of,
    // Undoes the division that made the percentage, so that the crowd of dots thins to the exact number.
    atOrAbove: Math.max(1, Math.round((topPercent * of) / 100)),
    pill: { label: words.labels.together, value: words.together(value) },
    place: words.place(rank, of),
  };
};
