import { AnnumError } from '../../model/errors';
import type { PersonalExport, Reading } from '../importer';
import { boundGuesses } from '../scrobble/bound-guesses';
import type { FoundFile } from '../source/found-file';
import { firstElements, headText } from '../source/peek';
import { jsonRows, readExport } from '../source/read-export';
import { textOf } from '../source/shape';
import { addressOf, mapWatch, videoIdOf } from './map-watch';
import { learnStrip, type StripTitle } from './strip-title';

export type YoutubeRequest = PersonalExport<'youtube'>;

type Kind = 'json' | 'html';

/** Reads what somebody watched on YouTube and heard on YouTube Music from Google's Takeout. It knows no durations: they are estimates. */
export function readYoutube({ paths, userId }: YoutubeRequest): Promise<Reading> {
  const strips = new Map<string, StripTitle>();
  return readExport<Kind>(paths, {
    name: 'YouTube history',
    give: 'Give the zip of Google Takeout (YouTube, history as JSON), its folder, or watch-history.json.',
    kindOf: kindOfYoutube,
    rowsIn: () => ['json'],
    async prepare(files) {
      if (files.every(({ kind }) => kind === 'html')) throw onlyHtml(files[0]?.name ?? '');
      for (const file of files) if (file.kind === 'json') strips.set(file.input, learnStrip(await titlesOf(file)));
      return [];
    },
    rowsOf(file) {
      const strip = strips.get(file.input) ?? ((title) => title);
      return boundGuesses(jsonRows(file, [], (row) => mapWatch(row, userId, strip)));
    },
  });
}

const onlyHtml = (name: string): AnnumError =>
  new AnnumError('invalid_input', `"${name}" is the YouTube history as a web page, which is how Takeout sends it unless told otherwise.`, {
    mend: 'At takeout.google.com choose YouTube only, then "Multiple formats", set History to JSON, and give the zip that comes.',
  });

/** Entries that are looked at for a video: searches stand in files of the same form. */
const LOOKED_AT = 20;
const LEARNED_FROM = 500;
/** A page begins with its styles. */
const PAGE_BYTES = 512 * 1024;

export async function kindOfYoutube(file: FoundFile): Promise<Kind | null> {
  const rows = await firstElements(file, [], LOOKED_AT);
  if (rows.some((row) => typeof row.header === 'string' && typeof row.time === 'string' && hasVideo(row))) return 'json';
  if (!/^\ufeff?\s*<(?:!doctype html|html)/i.test(await headText(file, 64))) return null;
  const page = await headText(file, PAGE_BYTES);
  return page.includes('mdl-') && /youtube\.com\/watch/.test(page) ? 'html' : null;
}

/** Titles of videos, without those that are gone, whose title is another sentence. */
async function titlesOf(file: FoundFile): Promise<string[]> {
  const rows = await firstElements(file, [], LEARNED_FROM);
  return rows.flatMap((row) => (hasVideo(row) ? (textOf(row.title) ?? []) : []));
}

function hasVideo(row: Record<string, unknown>): boolean {
  const address = addressOf(textOf(row.titleUrl) ?? '');
  return address !== null && videoIdOf(address) !== null;
}
