import { describe, expect, it } from 'vitest';
import { isBirthday } from '../../src/model/birthday';
import { personSchema } from '../../src/model/person';

describe('a person', () => {
  it('may be nothing but an id', () => {
    expect(personSchema.parse({ id: 'u1' })).toEqual({ id: 'u1' });
    expect(personSchema.parse({ id: 'u1', displayName: null, timezone: null, locale: null }).id).toBe('u1');
  });

  it.each(['01-01', '02-29', '12-31'])('may have the birthday %s', (birthday) => {
    expect(personSchema.parse({ id: 'u1', birthday })).toEqual({ id: 'u1', birthday });
  });

  it('has the birthday of a leap day on the day before it in years without', () => {
    const days = ['2024-02-28', '2024-02-29', '2025-02-28', '2025-03-01', '2100-02-28'];
    expect(days.filter((date) => isBirthday(date, '02-29'))).toEqual(['2024-02-29', '2025-02-28', '2100-02-28']);
    expect(isBirthday('2025-07-05', '07-05')).toBe(true);
    expect(isBirthday('2025-07-04', '07-05')).toBe(false);
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

  it.each(['02-30', '04-31', '13-01', '00-10', '05-00', '7-5', '1990-07-05', ''])('has no birthday %j', (birthday) => {
    expect(personSchema.safeParse({ id: 'u1', birthday }).success).toBe(false);
  });
});
