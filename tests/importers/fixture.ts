import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MappedEvent } from '@/importers/importer';
import { type ImportRequest, openImport } from '@/importers/open-import';
import { readAll, verdict } from './in-folder';

/** Where a format's sample lies. */
export const fixture = (format: string, name: string): string =>
  fileURLToPath(new URL(`../../src/importers/${format}/fixtures/${name}`, import.meta.url));

export const fixtureBytes = (format: string, name: string): Buffer => readFileSync(fixture(format, name));

/** Samples of every format that is told apart by what is in it. */
export const FIXTURES = [
  ['spotify', 'Streaming_History_Audio_2025_0.json'],
  ['netflix', 'ViewingActivity.csv'],
  ['netflix', 'NetflixViewingHistory.csv'],
  ['prime-video', 'Viewing History.csv'],
  ['amazon', 'Retail.OrderHistory.1.csv'],
  ['amazon', 'Digital Items.csv'],
  ['apple-music', 'Apple Music Play Activity.csv'],
  ['apple-music', 'Apple Music - Play History Daily Tracks.csv'],
  ['youtube', 'watch-history.json'],
  ['uber-eats', 'user_orders-0.csv'],
  ['strava', 'activities.csv'],
  ['strava', 'activities-de.csv'],
  ['listenbrainz', '1.jsonl'],
  ['maloja', 'maloja_export.json'],
  ['maloja', 'maloja_export_v2.json'],
  ['koito', 'koito_export.json'],
  ['pano', 'scrobbles.jsonl'],
  ['scrobbler-log', 'scrobbler.log'],
  ['lastfm', 'recenttracks-ina-1767225600.csv'],
  ['lastfm', 'recenttracks-ina.json'],
  ['lastfm', 'lastfmstats-ina.json'],
  ['lastfm', 'lastfmstats-ina.csv'],
  ['lastfm', 'bare.csv'],
] as const;

/** Everything that the files of one person's export give: the events apart from what was left out and why. */
export async function readPersonal(format: string, paths: string[], options: object = {}) {
  const request = { format, paths, userId: 'me', includeIncognito: false, ...options } as ImportRequest;
  const { outcomes, rows, notes } = await readAll(await openImport(request));
  return {
    events: outcomes.flatMap((outcome) => (outcome.kind === 'event' ? [outcome.event as MappedEvent & { occurredAt: number }] : [])),
    others: rows.filter(({ outcome }) => outcome.kind !== 'event').map(({ line, outcome }) => `${line} ${verdict(outcome)}`),
    outcomes,
    notes,
  };
}

export const iso = (ms: number): string => new Date(ms).toISOString();
