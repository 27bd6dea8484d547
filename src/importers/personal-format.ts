import type { PersonalRequest } from './personal-readers';

/** Formats that are one person's export. */
export type PersonalFormat = PersonalRequest['format'];

/** The sender of a format's events: the same for every import, so that a person's exports are recognised whoever brings them in. */
export const sourceOf = (format: PersonalFormat): string => `${format}-export`;
