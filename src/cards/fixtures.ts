import type { StoryModel } from '../model/card';
import type { ThemeId } from '../model/edition';
import type { Locale } from '../model/pack';
import { getPack } from '../packs/registry';
import { composeStory } from './compose';
import { firstPack, fixtureRecap } from './fixture-recap';

/** The story of an invented person with every card of the deck, for previews, pictures and tests: of the first pack that is offered unless one is named. */
export function fixtureStory(locale: Locale, theme: ThemeId, packId?: string, money = false): StoryModel {
  const pack = packId === undefined ? firstPack() : getPack(packId);
  return composeStory({ recap: fixtureRecap(locale, pack), pack, label: '2025', theme, locale, money, most: Number.POSITIVE_INFINITY });
}
