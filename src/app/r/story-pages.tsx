import { highlightsOf, MOST_TILES, posterAlt } from '@/cards/image/highlights';
import { CardView, dwellMs } from '@/cards/story-registry';
import { guessTexts, posterText, shareText } from '@/i18n/share-text';
import type { CardKind, StoryModel } from '@/model/card';
import { POSTER } from '@/model/picture';
import type { DrawnPage, PictureWords, StoryPage, StoryPoster } from '@/story/page';
import { looks } from '@/ui/looks';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';

/** A poster of fewer cards says no more than they do. */
const FEWEST_ON_POSTER = 3;

const posterWords = (story: StoryModel) => ({ alt: posterAlt(story), copy: posterText(story) });

/** The poster of a story, if it has enough for one; `plain` as for `storyPages`. */
export function storyPoster(story: StoryModel, plain: StoryModel | undefined): StoryPoster | null {
  if (highlightsOf(plain ?? story, MOST_TILES).length < FEWEST_ON_POSTER) return null;
  return { id: POSTER, ...posterWords(story), ...(plain !== undefined && plain !== story && { plain: posterWords(plain) }) };
}

/** What is said of a card's picture in this telling of the story; null when there is no such card then. */
function wordsOf(story: StoryModel, kind: CardKind): PictureWords | null {
  const card = story.cards.find((one) => one.kind === kind);
  return card ? { alt: card.words.alt, copy: shareText(card, story) } : null;
}

/**
 * The cards of a story as the player's pages. On the owner's own page, `shared` is what they may hand on of it, and `plain` the story as
 * others get it unless the owner wants more: all that is written beside pictures comes from these two.
 */
export function storyPages(story: StoryModel, plain: StoryModel | undefined, shared = story): StoryPage[] {
  return story.cards.map((model, i) => ({
    id: model.kind,
    label: model.words.lead,
    ...(wordsOf(shared, model.kind) ?? { alt: '', copy: '' }),
    ...(model.kind === 'quiz' && { guess: { options: model.options, answer: model.answer, ...guessTexts(model, story) } }),
    ...(plain !== undefined && plain !== shared && { plain: wordsOf(plain, model.kind) }),
    dwellMs: dwellMs(model),
    ground: groundStyle(groundOf(story.theme, i, story.cards.length, story.brand)),
    node: <CardView card={model} ring={{ ...story.ring, ...looks[story.theme].ring }} />,
    why: story.why[model.kind] ?? null,
  }));
}

/**
 * Pages as they travel after the document. Cards are plain markup of a pure function, which React itself writes out; its server build is
 * loaded as Node loads it, for the framework keeps it out of what it bundles for routes.
 */
export async function drawnPages(pages: readonly StoryPage[]): Promise<DrawnPage[]> {
  const { renderToStaticMarkup } = await import(/* turbopackIgnore: true */ 'react-dom/server');
  return pages.map(({ node, ...page }) => ({ ...page, html: renderToStaticMarkup(node) }));
}
