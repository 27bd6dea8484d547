import type { Metadata } from 'next';
import { env } from '@/config/env';
import type { CardKind, StoryModel } from '@/model/card';
import type { Locale } from '@/model/pack';
import { PICTURE_SIZES } from '@/model/picture';

const OG_LOCALE: Readonly<Record<Locale, string>> = { en: 'en_US', ko: 'ko_KR' };

/** What a messenger shows of a link: the named card's picture, else the summary's. `version` makes a new recap a new address. */
export function storyMetadata(story: StoryModel, self: string, version: string, wanted: string | undefined): Metadata {
  const { PUBLIC_URL } = env();
  const card = story.cards.find(({ kind }) => kind === wanted) ?? story.cards.find(({ kind }) => kind === 'summary') ?? story.cards[0];
  const picture = card
    ? [
        {
          url: new URL(picturePath(self, card.kind, version, story.locale), PUBLIC_URL),
          ...PICTURE_SIZES.preview,
          type: 'image/png',
          alt: card.words.alt,
        },
      ]
    : [];
  const description = card?.words.alt ?? story.ring.alt;
  return {
    title: story.title,
    description,
    openGraph: {
      type: 'website',
      title: story.title,
      description,
      url: new URL(self, PUBLIC_URL),
      siteName: 'annum',
      locale: OG_LOCALE[story.locale],
      images: picture,
    },
    twitter: { card: 'summary_large_image', title: story.title, description, images: picture },
  };
}

function picturePath(self: string, kind: CardKind, version: string, locale: string): string {
  return `${self}/picture/${kind}/preview?lang=${locale}&v=${version.slice(0, 12)}`;
}
