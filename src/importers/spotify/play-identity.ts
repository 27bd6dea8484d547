const MINUTE_MS = 60_000;

/**
 * What makes two rows the same play of one person: the minute in which it ended and the milliseconds played. That is all that the
 * extended history and the account data have in common word for word, so a play that stands in both is kept once; and it
 * outlasts what later exports have been seen to change (titles, track ids, reasons blanked, seconds dropped). Two true plays
 * that agree in both are told apart by their count within the input, as all repeats are.
 */
export const playIdentity = (endMs: number, durationMs: number): string => `${Math.floor(endMs / MINUTE_MS)}:${durationMs}`;
