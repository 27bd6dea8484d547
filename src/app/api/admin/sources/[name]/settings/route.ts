import { adminForm } from '@/app/api/admin/admin-route';
import { AnnumError } from '@/model/errors';
import type { SourceSettingsInput } from '@/server/events/source-settings';
import { changeSource } from '@/server/events/sources';

/** Replaces the settings of a source by those of the form. */
export const POST = adminForm<{ name: string }>(
  async ({ db, params: { name }, form }) => ({
    to: `/admin/sources/${encodeURIComponent(name)}`,
    notice: 'source-changed',
    result: await changeSource(db, name, settingsIn(form)),
  }),
  { back: ({ name }) => `/admin/sources/${encodeURIComponent(name)}`, conflict: () => 'taken' },
);

const settingsIn = (form: URLSearchParams): SourceSettingsInput => ({
  userId: form.get('userId')?.trim() || null,
  origins: (form.get('origins') ?? '').split(/\s+/).filter((origin) => origin !== ''),
  eventsPerMinute: Number(form.get('eventsPerMinute')),
  mapping: mappingIn(form.get('mapping')?.trim() ?? ''),
});

function mappingIn(json: string): SourceSettingsInput['mapping'] {
  if (json === '') return null;
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new AnnumError('invalid_input', 'The mapping is no JSON.', { cause, data: { problems: [{ field: 'mapping' }] } });
  }
}
