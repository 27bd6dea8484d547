import { describe, expect, it } from 'vitest';
import { personSchema } from '../../src/model/person';

describe('a person', () => {
  it('may be nothing but an id', () => {
    expect(personSchema.parse({ id: 'u1' })).toEqual({ id: 'u1' });
    expect(personSchema.parse({ id: 'u1', displayName: null, timezone: null, locale: null }).id).toBe('u1');
  });

  it.each([
    [{}],
    [{ id: '' }],
    [{ id: 'u1', displayName: '   ' }],
    [{ id: 'u1', timezone: 'Mars' }],
    [{ id: 'u1', locale: 'Korean language' }],
  ])('is not %j', (value) => {
    expect(personSchema.safeParse(value).success).toBe(false);
  });
});
