/** What a statement is part of: the lines of the table that both sides are timed in. */
export const GROUPS = [
  'load',
  'entities',
  'plays',
  'totals',
  'previous',
  'last year',
  'sessions',
  'creators',
  'creator standings',
  'categories',
  'category standings',
  'next badge',
  'may love',
  'items',
  'collections',
  'timeline',
  'obsession',
  'first',
  'race',
  'figures',
  'overall',
  'other',
] as const;
export type Group = (typeof GROUPS)[number];

export interface Step {
  readonly group: Group;
  readonly sql: string;
}
