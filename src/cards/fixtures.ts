import type { StoryModel } from '../model/card';
import type { ThemeId } from '../model/edition';
import type { Locale } from '../model/pack';
import { music } from '../packs/music/music';
import { composeStory } from './compose';
import { fixtureRecap } from './fixture-recap';

/** The story of an invented listener, for previews, pictures and tests. */
export function fixtureStory(locale: Locale, theme: ThemeId): StoryModel {
  return composeStory({ recap: fixtureRecap(locale), pack: music, label: '2025', theme, locale });
}
