import fc from 'fast-check';

export const PATHS = ['/v1/batch', '/v1/track', '/v1/identify', '/v1/alias', '/api/events', '/1/submit-listens'] as const;

const KEYS = [
  ...[
    'type',
    'event',
    'userId',
    'anonymousId',
    'previousId',
    'messageId',
    'timestamp',
    'sentAt',
    'properties',
    'traits',
    'context',
    'batch',
    'writeKey',
  ],
  ...[
    'order_id',
    'products',
    'price',
    'quantity',
    'currency',
    'total',
    'session_id',
    'asset_id',
    'position',
    'title',
    'name',
    'timezone',
    'locale',
  ],
  ...[
    'activity',
    'occurredAt',
    'durationMs',
    'item',
    'creator',
    'categories',
    'listen_type',
    'payload',
    'listened_at',
    'track_metadata',
    'artist_name',
  ],
];
const WORDS = [
  ...[
    'track',
    'identify',
    'alias',
    'Order Completed',
    'Order Refunded',
    'Video Content Playing',
    'Listen',
    'listen',
    'single',
    'ina',
    'EUR',
  ],
  '2026-01-01T00:00:00Z',
];

/** Bodies that look like messages as far as they go: known keys with anything in them, and now and then no JSON at all. */
export function anyBody(): fc.Arbitrary<string> {
  const id = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ina', '__proto__', 'constructor', '\0', '\ud800'));
  const value = fc.oneof(fc.jsonValue({ maxDepth: 5 }), id, fc.double(), fc.maxSafeInteger());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...WORDS),
      value,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('tree'), { maxKeys: 8 }),
    ),
  }));
  return fc.oneof(
    { weight: 6, arbitrary: tree.map((one) => JSON.stringify(one) ?? '') },
    { weight: 2, arbitrary: fc.array(tree, { maxLength: 5 }).map((batch) => JSON.stringify({ batch })) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}
