import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import { canonicalZone } from '../../model/zone';
import { isTemplate } from './template';
import { formatProblem } from './time-format';

/** Text with columns in braces: "{InvoiceNo}-{StockCode}", or a constant: "purchase". */
const template = z.string().min(1).refine(isTemplate, 'has a brace without its partner (write "{{" for a brace itself)');

const zone = z.string().refine((name) => canonicalZone(name) !== null, 'is no IANA time zone (example: "Europe/London")');

const time = z
  .strictObject({
    text: template,
    /** "iso", "epoch-s", "epoch-ms" or letters as in "yyyy-MM-dd HH:mm:ss". */
    format: z.string().min(1),
    /** Zone of times that carry no offset of their own. */
    zone: zone.optional(),
  })
  .superRefine(({ format, zone }, ctx) => {
    const problem = formatProblem(format, zone);
    if (problem !== null) ctx.addIssue({ code: 'custom', path: ['format'], message: problem });
  });

const amount = z.strictObject({
  /** Money as a decimal, with or without a currency's sign: "17.52", "$1,234.50". */
  text: template,
  /** Multiplied with it, exactly: a unit price times its quantity. */
  times: template.optional(),
  /** The sign before the cents. */
  decimal: z.enum(['.', ',']).default('.'),
});

const duration = z.strictObject({
  text: template,
  /** "clock" is H:MM:SS or MM:SS. */
  unit: z.enum(['ms', 's', 'min', 'clock']),
});

const entity = z.strictObject({ id: template.optional(), name: template });

const event = z
  .strictObject({
    messageId: template.optional(),
    userId: template,
    activity: template,
    occurredAt: time,
    duration: duration.optional(),
    amount: amount.optional(),
    currency: template.optional(),
    quantity: template.optional(),
    item: entity.optional(),
    creator: entity.optional(),
    collection: entity.optional(),
    categories: z.array(template).max(32).optional(),
    country: template.optional(),
    platform: template.optional(),
    timezone: template.optional(),
    properties: z.record(z.string().min(1), template).optional(),
  })
  .refine((fields) => fields.amount === undefined || fields.currency !== undefined, {
    path: ['currency'],
    message: 'must stand beside "amount"',
  });

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));

const pattern = z.string().superRefine((source, ctx) => {
  try {
    new RegExp(source, 'u');
  } catch {
    ctx.addIssue({ code: 'custom', message: 'is no regular expression' });
  }
});

const TESTS = ['empty', 'equals', 'startsWith', 'matches', 'below', 'above'] as const;

const condition = z
  .strictObject({
    column: z.string().min(1),
    empty: z.boolean().optional(),
    equals: oneOrMore.optional(),
    startsWith: oneOrMore.optional(),
    matches: pattern.optional(),
    below: z.number().optional(),
    above: z.number().optional(),
  })
  .refine((tests) => TESTS.filter((test) => tests[test] !== undefined).length === 1, `must have exactly one of ${TESTS.join(', ')}`);

/** Fields that a rule may set. */
const overrides = z
  .strictObject({ userId: template, activity: template, platform: template, country: template, timezone: template })
  .partial();

const rule = z
  .strictObject({
    when: condition,
    /** Leaves the row out, counted under this reason. */
    skip: z.string().min(1).max(80).optional(),
    /** Sends the row elsewhere: these fields replace the ones of "event". */
    set: overrides.optional(),
  })
  .refine((fields) => (fields.skip === undefined) !== (fields.set === undefined), 'must have either "skip" or "set"');

const ENCODINGS = ['utf-8', 'utf-16le', 'latin1', 'windows-1252', 'euc-kr', 'shift_jis'] as const;

/** How the rows of a CSV file become events. */
const mappingSchema = z.strictObject({
  /** For the people who read the mapping. */
  description: z.string().optional(),
  csv: z
    .strictObject({
      delimiter: z.string().length(1, 'must be one character (a tab is "\\t")').default(','),
      encoding: z.enum(ENCODINGS).default('utf-8'),
      /** Names of the columns when the file has no header row. */
      columns: z.array(z.string().min(1)).min(1).optional(),
    })
    .prefault({}),
  /** Source of the events; the command's --source overrides it. */
  source: z.string().min(1).max(64).optional(),
  /** Tried in order. The first "skip" that holds ends it; every "set" that holds applies. */
  rules: z.array(rule).default([]),
  event,
});

export type Mapping = z.output<typeof mappingSchema>;
export type Condition = z.output<typeof condition>;

/** Parses a mapping file. Throws AnnumError `invalid_input` that names every wrong key. */
export function parseMapping(json: string, fileName: string): Mapping {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (cause) {
    throw new AnnumError('invalid_input', `The mapping "${fileName}" is not JSON: ${cause instanceof Error ? cause.message : ''}`, {
      cause,
    });
  }
  const parsed = mappingSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new AnnumError('invalid_input', `The mapping "${fileName}" is not usable:\n${problems.join('\n')}`, {
    mend: 'annum import csv --help shows an example.',
    data: { keys: parsed.error.issues.map((issue) => issue.path.join('.')) },
  });
}
