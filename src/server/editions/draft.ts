import { z } from 'zod';
import { brandSchema } from '../../model/brand';
import { type Edition, editionIdSchema, editionSchema, minimumSchema, themeSchema } from '../../model/edition';
import { AnnumError } from '../../model/errors';
import { externalEventsSchema } from '../../model/external-events';
import { VISITOR_EDITION } from '../../model/visitor';
import { localDateSchema, yearWindow } from '../../model/window';
import { zoneSchema } from '../../model/zone';
import { getPack } from '../../packs/registry';
import { windowLabel } from './window-label';

/** What somebody who makes an edition says, from a form or a command line; the pack fills in what is left out. */
export const editionDraftSchema = z.object({
  id: editionIdSchema,
  pack: z.string().min(1),
  /** The window is this calendar year, unless `from` or `to` replaces its end. */
  year: z.number().int().min(1970).max(2099).optional(),
  from: localDateSchema.optional(),
  /** Exclusive: the first date that is no longer part of the window. */
  to: localDateSchema.optional(),
  zone: zoneSchema,
  label: z.string().trim().min(1).optional(),
  theme: themeSchema.optional(),
  brand: brandSchema.optional(),
  minCohort: z.number().int().optional(),
  minimum: minimumSchema.optional(),
  minDurationMs: z.number().int().optional(),
  currency: z.string().optional(),
  top: z.number().int().optional(),
  events: externalEventsSchema.optional(),
});
/** Before it is checked: a theme may be any text. */
export type EditionDraft = Omit<z.input<typeof editionDraftSchema>, 'theme'> & { readonly theme?: string | undefined };

/** Turns a draft into a whole edition with the pack's defaults. Throws `invalid_input` with one line for each wrong field. */
export function editionOf(draft: EditionDraft): Edition {
  const said = parseDraft(editionDraftSchema, draft);
  if (said.id.startsWith(VISITOR_EDITION)) {
    throw new AnnumError('invalid_input', `Ids that begin with "${VISITOR_EDITION}" are of people who bring their own file.`, {
      mend: 'Choose another id.',
    });
  }
  const pack = getPack(said.pack);
  const year = said.year === undefined ? undefined : yearWindow(said.year);
  const from = said.from ?? year?.from;
  const to = said.to ?? year?.to;
  if (from === undefined || to === undefined) {
    throw new AnnumError('invalid_input', 'An edition needs a window.', {
      mend: 'Name a year, or both a first date and an exclusive end.',
    });
  }
  if (said.minDurationMs !== undefined && pack.counts.by !== 'duration') {
    throw new AnnumError('invalid_input', `The ${pack.id} pack does not count by duration, so a shortest duration has no meaning.`);
  }
  const activity = said.events?.activity;
  if (activity !== undefined && !pack.activities.includes(activity)) {
    throw new AnnumError('invalid_input', `The ${pack.id} pack does not count "${activity}".`, {
      mend: `It counts: ${pack.activities.join(', ')}.`,
    });
  }
  const window = { from, to };
  return parseDraft(editionSchema, {
    ...said,
    window,
    // An impossible window is reported by the schema; its label must not fail before that.
    label: said.label ?? (from < to ? windowLabel(window) : from),
    minimum: { ...pack.minimum, ...given(said.minimum ?? {}) },
    minDurationMs: pack.counts.by === 'duration' ? (said.minDurationMs ?? pack.counts.minDurationMs) : null,
  });
}

/** A key that is there without a value must not hide the pack's own. */
const given = (minimum: Edition['minimum']) => Object.fromEntries(Object.entries(minimum).filter(([, least]) => least !== undefined));

/** Checks a part of an edition, which stands at `at` in it. Throws `invalid_input` with one line for each wrong field. */
export function parseDraft<T extends z.ZodType>(schema: T, input: unknown, ...at: string[]): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: [...at, ...path].join('.'), message }));
  const lines = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message));
  throw new AnnumError('invalid_input', `The edition is not usable: ${lines.join('; ')}.`, { data: { problems } });
}
