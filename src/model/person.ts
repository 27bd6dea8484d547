import { z } from 'zod';
import { birthdaySchema } from './birthday';
import { zoneSchema } from './zone';

/** What a sender may say about one of its users. Absent (or null) keys leave what is known as it is. */
export const personSchema = z.object({
  id: z.string().min(1).max(128),
  /** Shown on the person's own story. */
  displayName: z.string().trim().min(1).max(256).nullish(),
  /** Overrides the edition's zone, and the zones that events name. */
  timezone: zoneSchema.nullish(),
  /** A language tag, "ko" or "pt-BR". */
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as "ko" or "pt-BR"')
    .nullish(),
  /** Shown to nobody but the person. */
  birthday: birthdaySchema.nullish(),
});
export type Person = z.output<typeof personSchema>;
