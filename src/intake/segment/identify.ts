import { personSchema } from '@/model/person';
import { safeName } from '@/model/safe-name';
import { canonicalZone } from '@/model/zone';
import { textOf } from '../fields';
import { NOTHING, type Outcome, problem } from '../meaning';
import { isStorableId, type Message } from './message';

/** What an identify says of a person that a recap shows: name, zone, language. Everything else is not looked at. */
export function mapIdentify({ userId, traits, context, timezone }: Message): Outcome {
  const { name, firstName, lastName, username } = traits;
  const parts = [textOf(firstName), textOf(lastName)].filter((part) => part !== null);
  const displayName = textOf(name) ?? (parts.length > 0 ? parts.join(' ') : textOf(username));
  const person = personSchema.safeParse({
    id: userId,
    displayName: displayName === null ? null : safeName(displayName),
    timezone: canonicalZone((textOf(traits.timezone) ?? '').slice(0, 64)) ?? timezone,
    locale: localeOf(textOf(traits.locale) ?? textOf(traits.language) ?? textOf(context.locale)),
  });
  return person.success ? { meaning: { person: person.data } } : NOTHING;
}

/** "en_US" as "en-US"; null for what is no language tag. */
function localeOf(tag: string | null): string | null {
  const locale = tag?.replaceAll('_', '-') ?? null;
  return locale !== null && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(locale) ? locale : null;
}

/** An alias says that two ids are one person. */
export function mapAlias({ userId, raw }: Message): Outcome {
  const fromId = textOf(raw.previousId);
  if (fromId === null) return problem('no_user', 'previousId: is missing');
  if (!isStorableId(fromId)) return problem('invalid', 'previousId: must have at most 128 characters');
  return fromId === userId ? NOTHING : { meaning: { merge: { fromId, toId: userId } } };
}
