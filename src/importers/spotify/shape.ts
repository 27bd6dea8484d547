export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row of the extended history (Streaming_History_Audio_*, endsong_*). */
export const isExtendedRow = (row: Record<string, unknown>): boolean => 'ts' in row && 'ms_played' in row;

/** A row of the account data (StreamingHistory*), music or podcast. */
export const isAccountRow = (row: Record<string, unknown>): boolean => 'endTime' in row && 'msPlayed' in row;

/** The text of a field, null when it is absent, empty or no text. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Milliseconds played, null when the field is no whole number of at least 0. */
export const playedMs = (value: unknown): number | null =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : null;
