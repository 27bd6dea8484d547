import { describe, expect, it } from 'vitest';
import { editionIdSchema, editionSchema } from '../../src/model/edition';

const edition = {
  id: 'music-2025',
  pack: 'music',
  label: '2025',
  window: { from: '2025-01-01', to: '2026-01-01' },
  zone: 'Asia/Seoul',
  minimum: {},
  minDurationMs: 30_000,
};

describe('an edition', () => {
  it('has the defaults of the specification', () => {
    expect(editionSchema.parse(edition)).toMatchObject({ minCohort: 20, top: 5, currency: null, theme: 'dusk' });
  });

  it.each(['Music', '-a', 'a_b', 'a b', '../x', '', 'x'.repeat(64)])('is not called %j', (id) => {
    expect(editionIdSchema.safeParse(id).success).toBe(false);
  });

  it('never speaks about a cohort of one', () => {
    expect(editionSchema.safeParse({ ...edition, minCohort: 1 }).success).toBe(false);
    expect(editionSchema.safeParse({ ...edition, minCohort: 2 }).success).toBe(true);
  });

  it('stands in a real time zone', () => {
    expect(editionSchema.safeParse({ ...edition, zone: 'Mars/Olympus' }).success).toBe(false);
    expect(editionSchema.safeParse({ ...edition, zone: '+09:00' }).success).toBe(false);
  });
});
