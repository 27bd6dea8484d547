import { dictionaryOf } from '@/i18n/dictionaries';
import type { StoryModel } from '@/model/card';
import { LOCALES } from '@/model/pack';
import { VISITOR_EDITION } from '@/model/visitor';
import { Story } from '@/story/story';
import { lookStyle, looks } from '@/ui/looks';
import { RingDefs } from '@/ui/ring-defs';
import { Faces } from '../fonts/faces';
import { ownPath } from '../own';
import { playerWords } from './player-words';
import { storyPages, storyPoster } from './story-pages';
import '@/cards/landscape.css';

interface StoryScreenProps {
  readonly story: StoryModel;
  /** Path of the story, without a query. */
  readonly self: string;
  /** Id of the card to open with. */
  readonly card: string | undefined;
  /** False where nothing can be shared: the admin's preview. */
  readonly shares?: boolean;
  /** On the owner's own page: the story as others get it unless the owner wants more. */
  readonly plain?: StoryModel | undefined;
  /** What may be handed on of the story with all its amounts; the story itself unless it says what is nobody else's business. */
  readonly shared?: StoryModel | undefined;
  /** Only the card that is open comes with the page: the others are to be had at `cards` below it. */
  readonly rest?: boolean;
}

/** A story model as the page that plays it: cards are drawn on the server and reach the player as finished markup. */
export function StoryScreen({ story, self, card, shares = true, plain, shared = story, rest = false }: StoryScreenProps) {
  const spends = shared.cards.some(({ money }) => money === true);
  const words = playerWords(story.locale, spends, plain !== undefined);
  const { brand, language } = dictionaryOf(story.locale);
  const other = LOCALES.find((locale) => locale !== story.locale) ?? story.locale;
  const pages = storyPages(story, plain, shared);
  const start = Math.max(
    0,
    pages.findIndex((page) => page.id === card),
  );
  const look = looks[story.theme];
  const { alt: _alt, ...ring } = { ...story.ring, ...look.ring };
  const player = {
    title: story.title,
    brand: { name: story.brand?.name ?? (story.brand?.logo ? '' : brand.name), logo: story.brand?.logo ?? null },
    label: story.label,
    stops: pages.map(({ id, label, dwellMs }) => ({ id, label, dwellMs })),
    start,
    words,
    places: {
      self,
      read: `${self}/read`,
      rest: rest ? `${self}/cards?lang=${story.locale}` : null,
      picture: shares ? `${self}/picture/{card}/{size}?lang=${story.locale}` : null,
      poster: shares ? storyPoster(shared, plain) : null,
      owner: plain
        ? {
            links: `${self}/links`,
            compare: self.startsWith(ownPath(VISITOR_EDITION)) ? null : `${self}/compare`,
            data: `${self}/data`,
            named: story.cards.some((one) => one.kind === 'intro' && one.name !== null),
            spends,
          }
        : null,
      otherLanguage: { locale: other, label: language[other] },
    },
  };
  return (
    <main lang={story.locale} data-form={look.form} data-motion={look.motion} style={lookStyle(look)}>
      <Faces look={look} words={[story, player, pages.map(({ node: _node, ...page }) => page)]} />
      <noscript>
        <a className="unscripted" href={`${self}/read`}>
          {words.read}
        </a>
      </noscript>
      <Story {...player} pages={rest ? pages.slice(start, start + 1) : pages} />
      {/* Half the document: a browser has painted the words before it has read this. */}
      <RingDefs ring={ring} cap={look.cap} />
    </main>
  );
}
