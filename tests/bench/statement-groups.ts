import type { Group } from './duckdb/step';

const NAMED: Readonly<Record<string, Group>> = {
  people: 'load',
  zones: 'load',
  'zone-offsets': 'load',
  'project-events': 'load',
  'create-tables': 'load',
  plays: 'plays',
  'people-numbers': 'totals',
  'people-of-window': 'totals',
  'bucket-bounds': 'totals',
  'people-of-bucket': 'totals',
  'fill-totals': 'totals',
  totals: 'totals',
  uncounted: 'totals',
  previous: 'previous',
  'fill-sessions': 'sessions',
  'longest-session': 'sessions',
  'fill-creator-pairs': 'creators',
  'top-creators': 'creators',
  discoveries: 'creators',
  'fill-creator-standings': 'creator standings',
  'creator-standings': 'creator standings',
  'fill-category-pairs': 'categories',
  'top-categories': 'categories',
  'fill-category-standings': 'category standings',
  'category-standings': 'category standings',
  'top-items': 'items',
  'top-collections': 'collections',
  days: 'timeline',
  timeline: 'timeline',
  'fill-obsessions': 'obsession',
  obsession: 'obsession',
  first: 'first',
  'creator-months': 'race',
  'fill-figures': 'figures',
  'fill-figure-places': 'figures',
  figures: 'figures',
  'figure-places': 'figures',
  'fill-overall': 'overall',
  'overall-standings': 'overall',
  everybody: 'overall',
  'last-year': 'last year',
  comebacks: 'last year',
  'fill-creator-rungs': 'next badge',
  'next-badge': 'next badge',
  'fill-neighbours': 'may love',
  'may-love': 'may love',
  decoys: 'creators',
  told: 'other',
};

/** What a statement of the engine is part of. One that nobody put into a group counts as aggregation, under `other`. */
export function groupOf(statement: string): Group {
  const named = NAMED[statement];
  if (named) return named;
  return /^subject|-(identities|names|spellings)$|^category-list|^names$/.test(statement) ? 'entities' : 'other';
}
