import { z } from 'zod';

/** What one person has of a creator: counted events in the window, and the instant of the first one ever (null where it is not kept). */
export interface Found {
  /** Identity as the recap's: the id if events give one, else the name, folded. */
  readonly identity: string;
  readonly name: string;
  readonly plays: number;
  readonly firstMs: number | null;
}

/** Who of two; `same`: both at the same instant, or nobody can tell. */
export const WHO = ['inviter', 'guest', 'same'] as const;

/** All that two people see of each other. */
export const resultSchema = z.object({
  /** `favourites`: of the creators at the head of each recap only, for their events are kept elsewhere. */
  basis: z.enum(['all', 'favourites']).default('all'),
  /** What the two call themselves; null where a person has no name. */
  names: z.object({ inviter: z.string().nullable(), guest: z.string().nullable() }),
  /** 0..1: how much of their two years is the same. */
  overlap: z.number().min(0).max(1),
  /** How many creators both have. */
  count: z.number().int().min(0),
  /** `first` is null where nobody knows. */
  shared: z.array(z.object({ name: z.string(), first: z.enum(WHO).nullable() })),
});
export type CompareResult = z.infer<typeof resultSchema>;

/** What a pair is called, by how much they have in common. */
export const GROUPS = ['twins', 'neighbours', 'crossing', 'worlds'] as const;
export type Group = (typeof GROUPS)[number];

const LEAST: Readonly<Record<Exclude<Group, 'worlds'>, number>> = { twins: 0.5, neighbours: 0.25, crossing: 0.08 };

export const groupOf = (overlap: number): Group =>
  overlap >= LEAST.twins ? 'twins' : overlap >= LEAST.neighbours ? 'neighbours' : overlap >= LEAST.crossing ? 'crossing' : 'worlds';

const SHOWN = 10;

function firstOf(inviterMs: number | null, guestMs: number | null): (typeof WHO)[number] | null {
  if (inviterMs === null || guestMs === null) return null;
  return inviterMs === guestMs ? 'same' : inviterMs < guestMs ? 'inviter' : 'guest';
}

/**
 * What two people have in common. `overlap` is the sum over creators of the smaller of the two shares of counted events: 1 for two equal
 * years, 0 for two without a creator in common; it is made of plays, never of money. `shared` are the ten creators that weigh most in it,
 * ties by name. Pure.
 */
export function overlapOf(inviter: readonly Found[], guest: readonly Found[]): Pick<CompareResult, 'overlap' | 'count' | 'shared'> {
  const total = (found: readonly Found[]) => found.reduce((sum, { plays }) => sum + plays, 0);
  const [all, others] = [total(inviter), total(guest)];
  const theirs = new Map(guest.map((found) => [found.identity, found]));
  const common = inviter.flatMap((mine) => {
    const other = theirs.get(mine.identity);
    if (other === undefined) return [];
    return [
      { name: mine.name, first: firstOf(mine.firstMs, other.firstMs), weight: Math.min(mine.plays / all, other.plays / others) } as const,
    ];
  });
  common.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return {
    // Sums of floats may pass 1 by a hair.
    overlap: Math.min(
      1,
      common.reduce((sum, { weight }) => sum + weight, 0),
    ),
    count: common.length,
    shared: common.slice(0, SHOWN).map(({ name, first }) => ({ name, first })),
  };
}
