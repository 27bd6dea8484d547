import { CardView, dwellMs } from '@/cards/story-registry';
import { dictionaryOf } from '@/i18n/dictionaries';
import { shareText } from '@/i18n/share-text';
import type { CardKind, StoryModel } from '@/model/card';
import { LOCALES } from '@/model/pack';
import type { StoryPage } from '@/story/page';
import { Story } from '@/story/story';
import { RingDefs } from '@/ui/ring-defs';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';
import { subsetFaces } from '../fonts/subsets';
import { playerWords } from './player-words';

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
}

/** What is said of a card where amounts may not be shown; null when there is no such card then. */
function plainOf(plain: StoryModel, kind: CardKind): { alt: string; copy: string } | null {
  const card = plain.cards.find((one) => one.kind === kind);
  return card ? { alt: card.words.alt, copy: shareText(card, plain) } : null;
}

/** A story model as the page that plays it: cards are drawn here, on the server, and reach the player as finished markup. */
export function StoryScreen({ story, self, card, shares = true, plain }: StoryScreenProps) {
  const spends = story.cards.some(({ money }) => money === true);
  const words = playerWords(story.locale, spends, plain !== undefined);
  const { brand, language } = dictionaryOf(story.locale);
  const other = LOCALES.find((locale) => locale !== story.locale) ?? story.locale;
  const pages: StoryPage[] = story.cards.map((model, i) => ({
    id: model.kind,
    label: model.words.lead,
    alt: model.words.alt,
    copy: shareText(model, story),
    ...(plain !== undefined && plain !== story && { plain: plainOf(plain, model.kind) }),
    dwellMs: dwellMs(model),
    ground: groundStyle(groundOf(story.theme, i, story.cards.length)),
    node: <CardView card={model} ring={story.ring} />,
    why: story.why[model.kind] ?? null,
  }));
  const { days, monthOfDay, tintOfMonth } = story.ring;
  return (
    <main lang={story.locale}>
      <style>{subsetFaces(JSON.stringify([story, words, language, pages.map(({ copy }) => copy)]))}</style>
      <RingDefs ring={{ days, monthOfDay, tintOfMonth }} />
      <Story
        title={story.title}
        brand={brand.name}
        label={story.label}
        pages={pages}
        start={Math.max(
          0,
          pages.findIndex((page) => page.id === card),
        )}
        words={words}
        places={{
          self,
          read: `${self}/read`,
          picture: shares ? `${self}/picture/{card}/{size}?lang=${story.locale}` : null,
          owner: plain
            ? {
                links: `${self}/links`,
                compare: `${self}/compare`,
                named: story.cards.some((one) => one.kind === 'intro' && one.name !== null),
                spends,
              }
            : null,
          otherLanguage: { locale: other, label: language[other] },
        }}
      />
    </main>
  );
}
