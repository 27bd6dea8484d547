import { type CardKind, PICTURE_SIZES, type StoryModel } from '../model/card';
import { pictureKey } from './picture-job';

/** What link previews read, as Next's `Metadata` takes it (a part of it; plain data). */
export interface ShareMetadata {
  readonly title: string;
  readonly description: string;
  readonly openGraph: {
    readonly type: 'website';
    readonly siteName: string;
    readonly title: string;
    readonly description: string;
    readonly url: string;
    readonly locale: string;
    readonly images: readonly { url: string; width: number; height: number; type: string; alt: string }[];
  };
  readonly twitter: {
    readonly card: 'summary_large_image';
    readonly title: string;
    readonly description: string;
    readonly images: readonly { url: string; alt: string }[];
  };
}

/** Which card stands for the whole story, best first: the badge makes people curious, the summary is always there. */
const FACE: readonly CardKind[] = ['standing', 'summary', 'total', 'intro'];
const OG_LOCALES = { en: 'en_US', ko: 'ko_KR' } as const;

/**
 * Open Graph and Twitter data of a share page. `card` is the one a deep link names; the picture's address carries its content hash
 * (`v`), because messengers keep what they once fetched. `baseUrl` is the public origin.
 */
export function shareMetadata(story: StoryModel, token: string, baseUrl: string, card?: string): ShareMetadata {
  const base = baseUrl.replace(/\/+$/, '');
  const kinds = [card, ...FACE];
  const face = kinds.map((kind) => story.cards.find((model) => model.kind === kind)).find((model) => model !== undefined) ?? story.cards[0];
  const page = new URL(`${base}/r/${token}`);
  if (card !== undefined && face?.kind === card) page.searchParams.set('card', card);
  const description = face?.words.alt ?? story.title;
  const { title, locale } = story;
  const picture = face && pictureUrl(story, face.kind, `${base}/r/${token}`);
  const { width, height } = PICTURE_SIZES.preview;
  return {
    title,
    description,
    openGraph: {
      type: 'website',
      siteName: 'Annum',
      title,
      description,
      url: page.href,
      locale: OG_LOCALES[locale],
      images: picture ? [{ url: picture, width, height, type: 'image/png', alt: description }] : [],
    },
    twitter: { card: 'summary_large_image', title, description, images: picture ? [{ url: picture, alt: description }] : [] },
  };
}

/** Address of a card's link preview, in the story's language. */
function pictureUrl(story: StoryModel, kind: CardKind, base: string): string {
  const version = pictureKey({ story, card: kind, size: 'preview' })?.slice(0, 12) ?? '';
  return `${base}/picture/${kind}/preview?lang=${story.locale}&v=${version}`;
}
