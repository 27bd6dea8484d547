import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memorySettings } from '@/server/warehouse/memory-settings';

test('everything that may spill does so well below the limit, and no block is larger than the engine makes by itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1_000_000 }), (megabytes) => {
      const settings = memorySettings(megabytes);
      const of = (name: string) => Number(settings[name]);
      const limit = megabytes * 1_000_000;
      expect(of('max_memory_usage')).toBe(limit);
      for (const name of ['max_bytes_before_external_group_by', 'max_bytes_before_external_sort', 'max_bytes_in_join']) {
        expect(of(name)).toBeGreaterThan(0);
        expect(of(name)).toBeLessThanOrEqual(limit / 5);
      }
      expect(of('max_block_size')).toBeGreaterThan(1_000);
      expect(of('max_block_size')).toBeLessThanOrEqual(65_409);
      expect(of('min_insert_block_size_bytes')).toBeLessThanOrEqual(268_402_944);
      expect(of('max_insert_block_size')).toBeLessThanOrEqual(1_048_449);
    }),
  );
});
