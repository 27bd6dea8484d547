import type { CardKind, CardModel, CardOf, RingModel } from '../model/card';
import { AgainStory } from './again/story';
import { ArchetypeStory } from './archetype/story';
import { BiggestStory } from './biggest/story';
import { BingeStory } from './binge/story';
import { CalendarStory } from './calendar/story';
import type { StoryCard } from './card-props';
import { ClockStory } from './clock/story';
import { CommunityStory } from './community/story';
import { DiscoveriesStory } from './discoveries/story';
import { FirstStory } from './first/story';
import { IntroStory } from './intro/story';
import { LastYearStory } from './last-year/story';
import { LateNightStory } from './late-night/story';
import { MayLoveStory } from './may-love/story';
import { NextBadgeStory } from './next-badge/story';
import { ObsessionStory } from './obsession/story';
import { PeakDayStory } from './peak-day/story';
import { QuizStory } from './quiz/story';
import { RaceStory } from './race/story';
import { SessionStory } from './session/story';
import { SpendStory } from './spend/story';
import { StandingStory } from './standing/story';
import { StandoutDaysStory } from './standout-days/story';
import { StreakStory } from './streak/story';
import { SummaryStory } from './summary/story';
import { TopCategoriesStory } from './top-categories/story';
import { TopCreatorsStory } from './top-creators/story';
import { TopItemsStory } from './top-items/story';
import { TotalStory } from './total/story';
import { WeeksStory } from './weeks/story';
import './cards.css';
import './forms.css';
import './others.css';

/** The motion side of every kind of card; a kind without one does not compile. */
const storyCards: { readonly [K in CardKind]: StoryCard<K> } = {
  intro: IntroStory,
  total: TotalStory,
  'top-creators': TopCreatorsStory,
  standing: StandingStory,
  'top-items': TopItemsStory,
  quiz: QuizStory,
  race: RaceStory,
  calendar: CalendarStory,
  clock: ClockStory,
  'peak-day': PeakDayStory,
  streak: StreakStory,
  session: SessionStory,
  obsession: ObsessionStory,
  discoveries: DiscoveriesStory,
  again: AgainStory,
  biggest: BiggestStory,
  binge: BingeStory,
  'late-night': LateNightStory,
  spend: SpendStory,
  'top-categories': TopCategoriesStory,
  weeks: WeeksStory,
  first: FirstStory,
  'standout-days': StandoutDaysStory,
  'last-year': LastYearStory,
  'next-badge': NextBadgeStory,
  'may-love': MayLoveStory,
  community: CommunityStory,
  archetype: ArchetypeStory,
  summary: SummaryStory,
};

function form<K extends CardKind>(kind: K, card: CardOf<K>, ring: RingModel, still: boolean) {
  const draw: StoryCard<K> = storyCards[kind];
  return draw({ card, ring, still });
}

/** One card as plain markup in its final state; the player plays its cues, the reading page leaves it as it is (`still`: no script will come). */
export function CardView({ card, ring, still = false }: { card: CardModel; ring: RingModel; still?: boolean }) {
  return (
    <article className={`card card-${card.kind}`}>
      <div className="canvas">{form(card.kind, card, ring, still)}</div>
    </article>
  );
}

/** How long a card stays when pages turn by themselves: time to watch it, and to read it (about 15 characters a second). */
export function dwellMs(card: CardModel): number {
  // Long enough to think.
  if (card.kind === 'quiz') return 15_000;
  const reading = 3200 + card.words.alt.length * 45;
  const watching = card.kind === 'race' ? 10_000 : card.kind === 'standing' ? 7000 : 5500;
  return Math.min(12_000, Math.max(watching, reading));
}
