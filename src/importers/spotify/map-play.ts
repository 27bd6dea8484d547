import type { Outcome } from '../importer';
import { isObject } from '../source/shape';
import { mapAccountPlay } from './map-account';
import { mapExtendedPlay } from './map-extended';
import { isAccountRow, isExtendedRow } from './shape';

export interface PlayOptions {
  userId: string;
  includeIncognito: boolean;
  /** The file calls itself a video history: its music videos look like songs. */
  video: boolean;
}

/** One row, with when the play ended and which kind of history it came from. */
export type Play = { outcome: Outcome; endMs: number | null; kind: 'extended' | 'account' | null };

/** One element of a history file of either kind, told apart by its keys. */
export function mapPlay(text: string, options: PlayOptions): Play {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch {
    return { outcome: { kind: 'malformed', reason: 'is not JSON' }, endMs: null, kind: null };
  }
  if (isObject(row)) {
    if (isExtendedRow(row)) return { ...mapExtendedPlay(row, options), kind: 'extended' };
    if (isAccountRow(row)) return { ...mapAccountPlay(row, options), kind: 'account' };
  }
  return { outcome: { kind: 'malformed', reason: 'is no Spotify play' }, endMs: null, kind: null };
}
