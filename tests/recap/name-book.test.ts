import { expect, test } from 'vitest';
import { editionSchema } from '@/model/edition';
import { yearWindow } from '@/model/window';
import { getPack } from '@/packs/registry';
import { openNameBook } from '@/server/recap/name-book';
import type { Reader } from '@/server/warehouse/readers';
import { scopeOf } from '@/server/warehouse/scope';

const edition = editionSchema.parse({
  id: 'e',
  pack: 'music',
  label: '2025',
  window: yearWindow(2025),
  zone: 'UTC',
  minimum: {},
  minDurationMs: null,
});
const scope = scopeOf(edition, getPack('music'), 'run');
const creators = (...entities: number[]) => ({ creators: entities, items: [], collections: [], categories: [] });

/** Answers when told to; what it was asked for. */
function heldReader() {
  const asked: number[][] = [];
  const answers: (() => void)[] = [];
  const reader: Reader = {
    query: (_name, _sql, params, row) =>
      new Promise((resolve) => {
        const entities = [params.creators].flat().map(Number);
        asked.push(entities);
        answers.push(() =>
          resolve(entities.map((entity) => row.parse({ kind: 'creators', entity, name: `n${entity}`, id: '', owner: 0 }))),
        );
      }),
  };
  return { reader, asked, answer: () => answers.shift()?.() };
}

test('a name is asked for once', async () => {
  const { reader, asked, answer } = heldReader();
  const book = openNameBook();
  const first = book.namesOf(reader, scope, creators(1, 2));
  answer();
  await first;
  const second = book.namesOf(reader, scope, creators(2, 3));
  answer();
  expect((await second).creators.get(2)?.name).toBe('n2');
  expect(asked).toEqual([[1, 2], [3]]);
});

test('a full book that begins anew takes nothing from a bucket that is being named', async () => {
  const { reader, answer } = heldReader();
  const book = openNameBook(1);
  const first = book.namesOf(reader, scope, creators(1));
  answer();
  await first;
  const beside = book.namesOf(reader, scope, creators(1, 3));
  const slow = book.namesOf(reader, scope, creators(1, 2));
  answer();
  await beside;
  // Two are too many.
  const anew = book.namesOf(reader, scope, creators(4));
  answer();
  answer();
  expect([...(await slow).creators.keys()]).toEqual(expect.arrayContaining([1, 2]));
  expect([...(await anew).creators.keys()]).toEqual([4]);
});
