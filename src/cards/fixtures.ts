import type { CardModel, StoryModel } from '../model/card';
import type { ThemeId } from '../model/edition';
import type { Locale } from '../model/pack';
import { fixture as archetype } from './archetype/fixture';
import { fixture as clock } from './clock/fixture';
import { fixture as discoveries } from './discoveries/fixture';
import { fixture as intro } from './intro/fixture';
import { fixture as obsession } from './obsession/fixture';
import { fixture as peakDay } from './peak-day/fixture';
import { fixture as race } from './race/fixture';
import { fixture as session } from './session/fixture';
import { fixture as standing } from './standing/fixture';
import { fixture as streak } from './streak/fixture';
import { fixture as summary } from './summary/fixture';
import { fixture as topCreators } from './top-creators/fixture';
import { fixture as topItems } from './top-items/fixture';
import { fixture as total } from './total/fixture';

const deck = [
  intro,
  total,
  clock,
  peakDay,
  streak,
  session,
  discoveries,
  obsession,
  topItems,
  race,
  topCreators,
  standing,
  archetype,
  summary,
];

/** A year of plausible days: quiet in winter, loud in July, Fridays and Saturdays busier, some days without. */
const days = Array.from({ length: 365 }, (_, day) => {
  if (day === 185) return 611;
  if ((day * 37) % 11 === 3 && (day < 121 || day > 200)) return 0;
  const season = 90 + 75 * Math.sin(((day - 100) / 365) * 2 * Math.PI);
  const week = [0.72, 0.66, 0.7, 0.78, 1, 0.94, 0.81][(day + 2) % 7] ?? 1;
  return Math.round(season * week * (0.6 + ((day * 7919) % 97) / 97));
});
const monthOfDay = days.map((_, day) => new Date(Date.UTC(2025, 0, 1 + day)).getUTCMonth());

/** A whole story as the cards' selects would make it, for previews and tests. */
export function fixtureStory(locale: Locale, theme: ThemeId): StoryModel {
  const cards: CardModel[] = deck.map((fixture) => fixture[locale]);
  return {
    edition: 'music-2025',
    label: '2025',
    locale,
    theme,
    title: locale === 'ko' ? '2025년, 당신의 음악' : 'Your 2025 in music',
    ring: {
      days,
      monthOfDay,
      tintOfMonth: [0, 0, 0, 1, 1, 1, 1, 1, 2, 1, 1, 3],
      alt: locale === 'ko' ? '7월에 가장 붐볐고 1월은 조용했어요.' : 'Busiest in July, quiet in January.',
    },
    cards,
  };
}
