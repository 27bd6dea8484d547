import { adminForm } from '@/app/api/admin/admin-route';
import { brandIn, lookTyped } from '@/app/api/admin/look-form';
import type { BrandInput } from '@/model/brand';
import { createEdition } from '@/server/editions/create';

/** Makes an edition from the form of /admin/new. A failed form comes back with what was typed. */
export const POST = adminForm(
  async ({ db, form }) => {
    const edition = await createEdition(db, draftOf(form));
    return { to: `/admin/editions/${edition.id}`, notice: 'created', result: edition };
  },
  {
    back: (_params, form) => `/admin/new?${typed(form)}`,
    conflict: ({ data }) => (data.sameSettings ? 'taken-same' : 'taken'),
    mostBytes: 128 * 1024,
  },
);

const FIELDS = ['id', 'pack', 'year', 'from', 'to', 'zone', 'label', 'minCohort', 'minPlays', 'minCreators'] as const;
type Field = (typeof FIELDS)[number] | 'theme';

/** An empty field says nothing. */
function said(form: URLSearchParams, field: Field): string | undefined {
  return form.get(field)?.trim() || undefined;
}

function number(form: URLSearchParams, field: Field): number | undefined {
  const text = said(form, field);
  return text === undefined ? undefined : Number(text);
}

/** A brand of which nothing was said is none. */
function brandOf(form: URLSearchParams): { brand?: BrandInput } {
  const brand = brandIn(form);
  return Object.values(brand).every((value) => value === undefined) ? {} : { brand };
}

const draftOf = (form: URLSearchParams) => ({
  id: said(form, 'id') ?? '',
  pack: said(form, 'pack') ?? '',
  year: number(form, 'year'),
  from: said(form, 'from'),
  to: said(form, 'to'),
  zone: said(form, 'zone') ?? '',
  label: said(form, 'label'),
  theme: said(form, 'theme'),
  ...brandOf(form),
  minCohort: number(form, 'minCohort'),
  minimum: { plays: number(form, 'minPlays'), creators: number(form, 'minCreators') },
});

const typed = (form: URLSearchParams) =>
  new URLSearchParams([
    ...FIELDS.flatMap((field) => (said(form, field) === undefined ? [] : [[field, said(form, field) ?? '']])),
    ...lookTyped(form),
  ]);
