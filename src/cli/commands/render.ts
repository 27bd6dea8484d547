import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { env } from '@/config/env';
import type { StoryModel } from '@/model/card';
import { AnnumError } from '@/model/errors';
import { LOCALES, type Locale } from '@/model/pack';
import { PICTURE_SIZES, type PictureName, POSTER } from '@/model/picture';
import { recapSchema } from '@/model/recap';
import type { Db } from '@/server/db/db';
import type { PictureShelf } from '@/share/render-ahead';
import { exampleEdition, withExamples } from '../examples';
import { printResult } from '../output';
import { createProgress } from '../progress';
import { withStore } from '../with-store';

type SizeName = PictureName['size'];
const SIZES = [...Object.keys(PICTURE_SIZES), POSTER] as SizeName[];

interface Options {
  size: SizeName[];
  lang: Locale[];
  out?: string;
  threads: number;
  json?: boolean;
}

export function register(program: Command): void {
  withExamples(
    program.command('render').argument('<edition>', 'id of the edition'),
    `annum render ${exampleEdition}`,
    `annum render ${exampleEdition} --size preview,story --lang en`,
  )
    .description('draw the pictures of everybody ahead of the day; what is there already is not drawn again')
    .option('--size <sizes>', `${SIZES.join(', ')} (several with commas)`, someOf(SIZES), SIZES)
    .option('--lang <languages>', `${LOCALES.join(', ')} (several with commas)`, someOf(LOCALES), [...LOCALES])
    .option(
      '--out <folder>',
      'where to put them (default: the bucket of S3_BUCKET, else rendered in DATA_DIR; the server takes them from both)',
    )
    .option('--threads <n>', 'pictures drawn at a time', positive, availableParallelism())
    .action(async (id: string, options: Options) => {
      const [{ getEdition }, { renderAhead }, { createPicturePool }] = await Promise.all([
        import('@/server/editions/list'),
        import('@/share/render-ahead'),
        import('@/share/picture-pool'),
      ]);
      const { place, shelf } = await destination(options.out);
      const stop = new AbortController();
      const interrupt = () =>
        stop.abort(
          new AnnumError('unavailable', 'Interrupted; the pictures drawn so far stay.', {
            mend: `Go on with the same command: annum render ${id}`,
          }),
        );
      process.once('SIGINT', interrupt);
      process.once('SIGTERM', interrupt);
      const startedMs = Date.now();
      const bar = createProgress({ label: 'drawing pictures', unit: 'people', silent: options.json });
      const pool = createPicturePool(options.threads);
      try {
        const done = await withStore(async (db) => {
          const { newestVersion, runs } = await getEdition(db, id);
          const people = runs.find(({ version }) => version === newestVersion)?.recaps;
          if (people !== undefined) bar.total(people);
          const jobs = jobsOf(db, id, options, (count) => bar.update(count));
          const rendered = await renderAhead(jobs, { pool, shelf, signal: stop.signal });
          return { version: newestVersion, people, ...rendered };
        });
        bar.stop();
        const seconds = (Date.now() - startedMs) / 1000;
        await printResult(options, { edition: id, place, ...done, seconds }, () =>
          [
            `${place}: ${figure(done.drawn)} pictures drawn (${figure(done.bytes / 1e6)} MB) in ${seconds.toFixed(1)} s;`,
            `${figure(done.kept)} of ${figure(done.pictures)} were there already or are the same as another.`,
          ].join(' '),
        );
      } finally {
        bar.stop();
        await pool.close();
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
      }
    });
}

/** Where the pictures go: a folder that was named, else the bucket of the environment, else the server's own folder. */
async function destination(out: string | undefined): Promise<{ place: string; shelf: PictureShelf }> {
  const [{ bucketShelf, folderShelf }, { bucketConfig, openPictureBucket }] = await Promise.all([
    import('@/share/render-ahead'),
    import('@/share/picture-bucket'),
  ]);
  const config = out === undefined ? bucketConfig() : undefined;
  if (config !== undefined) {
    const bucket = openPictureBucket(config);
    return { place: bucket.place, shelf: await bucketShelf(bucket) };
  }
  const folder = out ?? join(env().DATA_DIR, 'rendered');
  return { place: folder, shelf: folderShelf(folder) };
}

/** Every picture of the newest version, person by person: as a shared link shows them, without amounts of money. */
async function* jobsOf(db: Db, id: string, { size, lang }: Options, onPerson: (count: number) => void) {
  const [{ readAllRecaps }, { readEdition }, { composeStory }, { getPack }] = await Promise.all([
    import('@/server/recap/read'),
    import('@/server/editions/settings'),
    import('@/cards/compose'),
    import('@/packs/registry'),
  ]);
  const edition = await readEdition(db, id);
  const { label, theme, brand, minDurationMs } = edition;
  const pack = getPack(edition.pack);
  let people = 0;
  for await (const stored of readAllRecaps(db, id)) {
    const recap = recapSchema.parse(JSON.parse(stored));
    for (const locale of lang) {
      const story = composeStory({ recap, pack, label, theme, brand, minDurationMs, locale });
      for (const name of namesOf(story, size)) yield { ...name, story };
    }
    onPerson(++people);
  }
}

const namesOf = ({ cards }: StoryModel, sizes: readonly SizeName[]): PictureName[] =>
  sizes.flatMap((size): PictureName[] =>
    size === POSTER ? [{ card: POSTER, size }] : cards.map(({ kind }): PictureName => ({ card: kind, size })),
  );

const figure = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Reads "a,b" as some of the known names. */
function someOf<T extends string>(known: readonly T[]): (text: string) => T[] {
  return (text) =>
    text.split(',').map((part) => {
      const found = known.find((name) => name === part.trim());
      if (found === undefined) throw new InvalidArgumentError(`must be of: ${known.join(', ')}.`);
      return found;
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 64) return value;
  throw new InvalidArgumentError('must be a whole number from 1 to 64.');
}
