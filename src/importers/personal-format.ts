import type { ImportRequest } from './open-import';

/** Formats that are one person's export and are told apart by what is in the files. */
export type PersonalFormat = Exclude<ImportRequest['format'], 'jsonl' | 'csv'>;

/** The sender of a format's events: the same for every import, so that a person's exports are recognised whoever brings them in. */
export const sourceOf = (format: PersonalFormat): string => `${format}-export`;
