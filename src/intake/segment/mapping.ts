import { z } from 'zod';
import { AnnumError } from '@/model/errors';
import { compileRule } from './compile-rule';

/** "Song Played" or, with a star at its end, all names that begin so; case does not matter. */
const eventName = z.string().trim().min(1).max(200);

const path = z
  .string()
  .max(200)
  .regex(/^[^{}.\s][^{}\s]*$/, 'must be a path such as "properties.items"');

/**
 * One rule: the messages of this name become these activities. `fields` is written in the language of CSV mappings (`annum import csv
 * --help`): text with paths in braces, "{properties.title}". `userId`, `messageId` and `occurredAt` are the message's own unless they are given.
 */
const rule = z
  .strictObject({
    event: eventName,
    /** Pages and screens are told apart by their name. */
    type: z.enum(['track', 'page', 'screen']).default('track'),
    /** A list within the message: one activity for each of its entries, whose fields are "{each.title}". */
    each: path.optional(),
    /** What the message's time is of the activity. "end": it began its duration earlier. */
    timestamp: z.enum(['start', 'end']).default('start'),
    /** As in CSV mappings: leave out, or set fields, under a condition on a path ("column"). */
    rules: z.array(z.unknown()).max(100).optional(),
    fields: z.record(z.string(), z.unknown()),
  })
  .superRefine((value, ctx) => {
    try {
      compileRule(value);
    } catch (error) {
      if (!(error instanceof AnnumError)) throw error;
      ctx.addIssue({ code: 'custom', message: error.message });
    }
  });

/** How the tracked events of one source become activities, beyond what is built in. A rule goes before what is built in. */
export const sourceMappingSchema = z.strictObject({
  /** Names of events that no recap needs: they are taken and forgotten. */
  ignore: z.array(eventName).max(1_000).default([]),
  rules: z.array(rule).max(200).default([]),
});

export type SourceMapping = z.output<typeof sourceMappingSchema>;
export type SourceRule = SourceMapping['rules'][number];
