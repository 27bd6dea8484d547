import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fixtureRecap } from '@/cards/fixture-recap';
import { recapSchema } from '@/model/recap';
import { packs } from '@/packs/registry';
import { packRecap, unpackRecap } from '@/server/recap/packed';

/** Behind the edition, the id and the name. */
const BIRTHDAY_CELL = 3;

describe('a packed recap', () => {
  const recaps = packs.flatMap((pack) => (['en', 'ko'] as const).map((locale) => ({ pack, recap: fixtureRecap(locale, pack) })));

  // An invented recap has parts of milliseconds and changes that its totals do not say; once read, it has none. (Computed ones are
  // held against their packed form wherever the engine is held against brute force.)
  test.each(recaps)('of $pack.id is given back to the last bit and key', ({ pack, recap }) => {
    const again = (value: unknown) => unpackRecap(packRecap(recapSchema.parse(value), pack.listMeasures.creators));
    const read = again(recap);
    expect(JSON.stringify(again(read))).toBe(JSON.stringify(read));
    expect(read).toMatchObject({
      user: recap.user,
      top: { creators: recap.top.creators.map(({ name, standing }) => ({ name, standing })) },
    });
  });

  test('takes less than half of the space of its JSON', () => {
    for (const { pack, recap } of recaps) {
      expect(packRecap(recap, pack.listMeasures.creators).length).toBeLessThan(JSON.stringify(recap).length / 2);
    }
  });

  test('of before the comparisons with last year and others is read, and says nothing of them', () => {
    const stored = readFileSync(new URL('packed-format-1.json', import.meta.url), 'utf8');
    expect(recapSchema.parse(unpackRecap(stored))).toMatchObject({
      edition: 'delivery-2025',
      user: { id: 'mina', name: '미나', birthday: null },
      totals: { orders: 128 },
      discoveries: { count: 14, top: { name: expect.any(String) }, first: null },
      archetype: { figures: { activeShare: expect.any(Number) } },
      lastYear: null,
      nextBadge: null,
      mayLove: null,
      community: null,
      decoys: [],
    });
  });

  test('keeps what was estimated, and is read from before there were estimates', () => {
    for (const { pack, recap } of recaps) {
      const packed = (estimated: typeof recap.estimated) =>
        packRecap(recapSchema.parse({ ...recap, discoveries: null, estimated }), pack.listMeasures.creators);
      const birthdayless = (cells: unknown[]) => cells.toSpliced(BIRTHDAY_CELL, 1);
      const guessed = { plays: 12, minutes: 34.5 };
      expect(recapSchema.parse(unpackRecap(packed(guessed))).estimated).toEqual(guessed);
      const [format, texts, cells] = JSON.parse(packed(null));
      expect(format).toBe(4);
      const before = unpackRecap(JSON.stringify([2, texts, birthdayless(cells.slice(0, -1))]));
      expect(before).not.toHaveProperty('estimated');
      expect(recapSchema.parse(before)).toEqual(recapSchema.parse(unpackRecap(packed(null))));
      const unmet = unpackRecap(JSON.stringify([3, texts, birthdayless(cells)]));
      expect(recapSchema.parse(unmet)).toEqual(recapSchema.parse(unpackRecap(packed(null))));
    }
  });

  test('keeps the day of a first meeting, and the birthday', () => {
    for (const { pack, recap } of recaps) {
      const born = { ...recap, user: { ...recap.user, birthday: '02-29' } };
      expect(unpackRecap(packRecap(born, pack.listMeasures.creators))).toMatchObject({
        user: born.user,
        discoveries: { first: recap.discoveries?.first },
      });
    }
  });

  test('that was stored as plain JSON is read all the same, and nothing else is', () => {
    expect(unpackRecap('{"schema":1}')).toEqual({ schema: 1 });
    expect(() => unpackRecap('[9,[],[]]')).toThrow('packed in format 9');
    expect(() => unpackRecap('[1,["a"],[0]]')).toThrow('ends too early');
  });
});
