/** A row of the extended history (Streaming_History_Audio_*, endsong_*). */
export const isExtendedRow = (row: Record<string, unknown>): boolean => 'ts' in row && 'ms_played' in row;

/** A row of the account data (StreamingHistory*), music or podcast. */
export const isAccountRow = (row: Record<string, unknown>): boolean => 'endTime' in row && 'msPlayed' in row;

/** Milliseconds played, null when the field is no whole number of at least 0. */
export const playedMs = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
