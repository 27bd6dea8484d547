import { expect, it } from 'vitest';
import { operationsOf, schemasOf } from '@/app/api/docs/operations';
import { openApiDocument } from '@/intake/openapi/document';
import { createSource } from '@/server/events/sources';
import { createTestStore } from '../support/test-store';
import { intakeHandler } from './serve-intake';

const document = openApiDocument('https://annum.example');

it('names shapes that are there, and every call once', () => {
  const names = schemasOf(document).map(({ name }) => name);
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(refs.length).toBeGreaterThan(20);
  for (const ref of refs) expect(names).toContain(ref);
  const ids = operationsOf(document).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(schemasOf(document).find(({ name }) => name === 'Event')?.schema).toMatchObject({
    required: ['userId', 'activity', 'occurredAt'],
    properties: { userId: { type: 'string', maxLength: 128 } },
  });
});

it('describes what the server takes: each example of a body is answered with what stands there', async () => {
  const { db, drop } = await createTestStore('sqlite');
  try {
    const { key } = await createSource(db, 'docs', Date.now());
    const { key: token } = await createSource(db, 'person', Date.now(), { userId: 'u1' });
    const handle = intakeHandler(db);
    const examples = new Map(
      schemasOf(document).map(({ name, schema }) => [name, Array.isArray(schema.examples) ? schema.examples[0] : undefined]),
    );
    const tried: string[] = [];
    for (const { method, path, bodies } of operationsOf(document)) {
      for (const { type, schema, many } of bodies) {
        const example: unknown = examples.get(schema);
        expect(example, schema).toBeDefined();
        const alias = path === '/v1/alias' ? { previousId: 'u0', userId: 'u1' } : example;
        const response = await handle(
          new Request(`http://annum${path}`, {
            method,
            headers: { authorization: `Bearer ${path.startsWith('/1') ? token : key}`, 'content-type': type },
            body: JSON.stringify(many ? [example] : alias),
          }),
        );
        const answer = (await response.json()) as { rejected?: unknown[] };
        expect([path, type, response.status, answer.rejected ?? []]).toEqual([path, type, 200, []]);
        tried.push(path);
      }
    }
    expect(new Set(tried).size).toBe(9);
  } finally {
    await drop();
  }
});
