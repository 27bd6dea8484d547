import { z } from 'zod';

const DAYS_OF = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the year, "MM-DD", 02-29 among them. Never with the year of birth: nobody's age is of any use here. */
export const birthdaySchema = z
  .string()
  .regex(/^\d{2}-\d{2}$/, 'must be a month and a day such as "07-05"')
  .refine((birthday) => {
    const [month = 0, day = 0] = birthday.split('-').map(Number);
    return day >= 1 && day <= (DAYS_OF[month - 1] ?? 0);
  }, 'must be a day that exists, such as "07-05"');

/** Whether a local date is the birthday: that of 02-29 is on 02-28 in years without. */
export function isBirthday(date: string, birthday: string): boolean {
  const year = Number(date.slice(0, 4));
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date.slice(5) === (birthday === '02-29' && !leap ? '02-28' : birthday);
}
