import { AnnumError } from '../../model/errors';

export interface ProfileAssignment {
  /** Whose sittings a profile's are; null: not wanted. */
  userIdOf: (profile: string) => string | null;
  /** What the person who imports should know. */
  note: string | null;
}

/**
 * Says which person each profile is. An account is a household and a profile one of its people, so profiles are never mixed: with `profile`
 * that one alone is `userId`; an account with one profile is `userId`; of several each is a person of its own, "userId:Profile".
 * Throws AnnumError, naming the profiles, when the wanted one is not there.
 */
export function assignProfiles(profiles: readonly string[], { userId, profile }: { userId: string; profile?: string }): ProfileAssignment {
  if (profile !== undefined) {
    if (!profiles.includes(profile)) {
      throw new AnnumError('not_found', `There is no profile "${profile}" in this viewing activity.`, {
        mend: `Its profiles are: ${profiles.join(', ')}.`,
        data: { profiles: [...profiles] },
      });
    }
    return { userIdOf: (name) => (name === profile ? userId : null), note: null };
  }
  if (profiles.length < 2) return { userIdOf: () => userId, note: null };
  const idOf = (name: string) => `${userId}:${name}`;
  return {
    userIdOf: idOf,
    note: `${profiles.length} profiles, each a person of its own: ${profiles.map(idOf).join(', ')}. --profile "${profiles[0]}" takes one of them, as "${userId}".`,
  };
}
