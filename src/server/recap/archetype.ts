import { FIGURES, type Figure, type Pack } from '../../model/pack';
import type { Recap } from '../../model/recap';
import type { PersonRows } from './rows';

/** Score of a figure that equals the pack's even one, where there is no cohort to compare with. */
const EVEN_SCORE = 50;

/**
 * Scores every archetype of the pack and picks the highest, ties to the pack's order. With a cohort a score is the share of members
 * with a strictly smaller figure, in percent (a figure's own cohort below the minimum is silent too); alone, it leans on an even year.
 */
export function archetypeOf(rows: PersonRows, pack: Pack, cohort: number, minCohort: number): Recap['archetype'] {
  const basis = cohort >= minCohort ? 'cohort' : 'even';
  const figures = Object.fromEntries(FIGURES.map((figure, at) => [figure, rows.figures?.[at] ?? null])) as Record<Figure, number | null>;
  const places = new Map((rows.figurePlaces ?? []).map((place) => [FIGURES[place.figure - 1], place]));
  const scores: Record<string, number | null> = {};
  let best: { id: string; score: number } | undefined;
  for (const { id, figure, even } of pack.archetypes) {
    const value = figures[figure];
    const place = places.get(figure);
    let score: number | null = null;
    if (value !== null && basis === 'even') score = Math.min(100, (EVEN_SCORE * value) / even);
    if (value !== null && basis === 'cohort' && place && place.of >= minCohort) score = (100 * place.less) / place.of;
    scores[id] = score;
    if (score !== null && (best === undefined || score > best.score)) best = { id, score };
  }
  return { id: best?.id ?? pack.archetypes[0]?.id ?? '', basis, scores, figures };
}
