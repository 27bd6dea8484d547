import { hasColumns, headerOf, lookThrough, readTable } from '../csv/csv-table';
import type { PersonalExport, Reading } from '../importer';
import { compareText } from '../source/find-files';
import type { FoundFile } from '../source/found-file';
import { readExport } from '../source/read-export';
import { mapShort, SHORT_COLUMNS } from './map-short';
import { mapView, VIEW_COLUMNS, VIEW_NEEDS } from './map-view';
import { assignProfiles } from './profiles';
import { ShortDates } from './short-dates';

export interface NetflixRequest extends PersonalExport<'netflix'> {
  /** The one profile to take, as the person; see `assignProfiles`. */
  profile?: string;
  /** Where the days of the short list are; absent: UTC. */
  zone?: string;
}

type Kind = 'activity' | 'short';

/**
 * Reads what the profiles of one account watched from the viewing activity that Netflix sends; failing that, from the list of titles and
 * dates that a profile's page offers, whose durations are estimates. Throws AnnumError when there is neither.
 */
export function readNetflix({ paths, userId, profile, zone }: NetflixRequest): Promise<Reading> {
  let userIdOf: (profile: string) => string | null = () => userId;
  const dates = new ShortDates(zone ?? 'UTC');
  return readExport<Kind>(paths, {
    name: 'Netflix viewing activity',
    give: 'Give the zip that Netflix sent, its folder, CONTENT_INTERACTION/ViewingActivity.csv, or NetflixViewingHistory.csv of a profile.',
    kindOf: kindOfNetflix,
    rowsIn: (there) => [there.has('activity') ? 'activity' : 'short'],
    async prepare(files) {
      const activity = files.filter(({ kind }) => kind === 'activity');
      if (activity.length === 0) {
        for (const file of files) await lookThrough(file.chunks(), SHORT_COLUMNS, ({ date }) => dates.see(date));
        return [...dates.notes, SHORT_NOTE];
      }
      const profiles = new Set<string>();
      for (const file of activity)
        await lookThrough(file.chunks(), { profile: VIEW_COLUMNS.profile }, (cells) => profiles.add(cells.profile));
      const assigned = assignProfiles([...profiles].sort(compareText), { userId, ...(profile === undefined ? {} : { profile }) });
      userIdOf = assigned.userIdOf;
      return [...(assigned.note === null ? [] : [assigned.note]), ...(files.length > activity.length ? [LEFT_OUT] : [])];
    },
    rowsOf: (file) =>
      file.kind === 'activity'
        ? readTable(file.chunks(), VIEW_COLUMNS, (cells) => mapView(cells, userIdOf))
        : readTable(file.chunks(), SHORT_COLUMNS, (cells) => mapShort(cells, { userId, zone: zone ?? null, dates })),
  });
}

const SHORT_NOTE =
  'The list has titles and days only: an episode is taken for 40 minutes, a film for 100, at noon. netflix.com/account/getmyinfo sends what was really watched.';
const LEFT_OUT = 'NetflixViewingHistory.csv was left out: it has neither times nor durations.';

/** The viewing activity of the whole account, or the short list of titles and dates that a profile page offers. */
export async function kindOfNetflix(file: FoundFile): Promise<Kind | null> {
  const header = await headerOf(file.chunks());
  if (header === null) return null;
  if (hasColumns(header, VIEW_COLUMNS, VIEW_NEEDS)) return 'activity';
  return header.size === 2 && header.has('title') && header.has('date') ? 'short' : null;
}
