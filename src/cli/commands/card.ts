import type { Command } from 'commander';
import type { StoryModel } from '@/model/card';
import { THEMES, type ThemeId } from '@/model/edition';
import { AnnumError } from '@/model/errors';
import { LOCALES, type Locale } from '@/model/pack';
import { PICTURE_SIZES, type PictureName, type PictureSize, POSTER, POSTER_SIZE } from '@/model/picture';
import { exampleEdition, withExamples } from '../examples';
import { oneOf } from '../one-of';
import { printResult } from '../output';
import { withStore } from '../with-store';

const SIZES = Object.keys(PICTURE_SIZES) as [PictureSize, ...PictureSize[]];

interface Options {
  size: PictureSize;
  out: string;
  lang: Locale;
  theme?: ThemeId;
  showSpend?: boolean;
  json?: boolean;
}

export function register(program: Command): void {
  withExamples(
    program
      .command('card')
      .argument('<edition>', 'id of the edition')
      .argument('<user>', 'id of the person')
      .argument('<card>', 'the card: summary, standing, total, ...; or poster, the whole year on one sheet'),
    `annum card ${exampleEdition} me standing --size story --out card.png`,
    `annum card ${exampleEdition} me summary --size preview --lang ko --theme paper --out summary.png`,
  )
    .description("draw one card of a person's newest recap as a PNG")
    .option('--size <size>', `${SIZES.join(', ')}`, oneOf(SIZES), 'story' satisfies PictureSize)
    .requiredOption('--out <file>', 'where to write the picture')
    .option('--lang <language>', LOCALES.join(', '), oneOf(LOCALES), 'en')
    .option('--theme <theme>', `${THEMES.join(', ')} (default: the edition's)`, oneOf(THEMES))
    .option('--show-spend', 'draw amounts of money, and the cards that are made of them')
    .action(async (edition: string, user: string, card: string, options: Options) => {
      const story = await storyOf(edition, user, options);
      const name = nameIn(story, card, options.size, user);
      const [{ renderPicture }, { posterAlt }, { writeFile }] = await Promise.all([
        import('@/share/render'),
        import('@/cards/image/highlights'),
        import('node:fs/promises'),
      ]);
      const png = await renderPicture({ ...name, story });
      if (png === undefined) throw new AnnumError('not_found', `The card "${card}" could not be drawn.`);
      await writeFile(options.out, png).catch((cause: unknown) => {
        throw new AnnumError('invalid_input', `"${options.out}" cannot be written.`, {
          mend: 'Name a file in a folder that exists.',
          cause,
        });
      });
      const alt = name.card === POSTER ? posterAlt(story) : story.cards.find(({ kind }) => kind === name.card)?.words.alt;
      const { width, height } = name.card === POSTER ? POSTER_SIZE : PICTURE_SIZES[name.size];
      await printResult(
        options,
        { file: options.out, edition, user, ...name, width, height, bytes: png.length, alt },
        () => `${options.out}: ${name.card}, ${width} x ${height}, ${Math.ceil(png.length / 1024)} kB`,
      );
    });
}

/** The newest version's story, published or not: whoever has the command line has the data. */
async function storyOf(editionId: string, userId: string, { lang, theme, showSpend }: Options): Promise<StoryModel> {
  const [{ readRecap }, { readEdition }, { composeStory }, { getPack }] = await Promise.all([
    import('@/server/recap/read'),
    import('@/server/editions/settings'),
    import('@/cards/compose'),
    import('@/packs/registry'),
  ]);
  return withStore(async (db) => {
    const edition = await readEdition(db, editionId);
    const stored = await readRecap(db, editionId, userId);
    if (stored.state === 'below-minimum') {
      throw new AnnumError('not_found', `"${userId}" has too little activity in the window of "${editionId}" for a recap.`, {
        data: { edition: editionId, reason: 'below_minimum' },
      });
    }
    const { label, pack, brand } = edition;
    return composeStory({
      recap: stored.recap,
      pack: getPack(pack),
      label,
      theme: theme ?? edition.theme,
      brand,
      locale: lang,
      money: showSpend === true,
    });
  });
}

function nameIn(story: StoryModel, card: string, size: PictureSize, user: string): PictureName {
  if (card === POSTER) return { card: POSTER, size: POSTER };
  const found = story.cards.find(({ kind }) => kind === card);
  if (found) return { card: found.kind, size };
  const cards = [...story.cards.map(({ kind }) => kind), POSTER];
  throw new AnnumError('not_found', `"${user}" has no card "${card}".`, {
    mend: `This person has: ${cards.join(', ')}.${card === 'spend' ? ' What was spent is drawn with --show-spend.' : ''}`,
    data: { cards },
  });
}
