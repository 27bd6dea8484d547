import type { Archetype } from '../../model/pack';

/**
 * Eight ways to have watched, in order of precedence. Night is 22:00 to 05:00 and morning 05:00 to 10:00, local time.
 * `even` is what a year without any leaning gives where that can be derived; elsewhere it is a stated constant, so that no figure wins by its nature.
 * A reason must hold for any figure, and a play is a sitting: who pauses and goes on has played twice.
 */
export const archetypes: readonly Archetype[] = [
  {
    id: 'late-show',
    figure: 'nightShare',
    // Seven of twenty-four hours.
    even: 7 / 24,
    words: {
      en: {
        name: 'The Late Show',
        axis: 'Night',
        why: (share) => `${share} of what you watched ran between 10\u00a0pm and 5\u00a0am, with the lights already low.`,
      },
      ko: {
        name: '심야 상영관',
        axis: '밤',
        why: (share) => `본 시간의 ${share}가 밤 10시부터 새벽 5시 사이였어요. 모두 잠든 뒤에도 화면은 켜져 있었네요.`,
      },
    },
  },
  {
    id: 'matinee',
    figure: 'morningShare',
    // Five of twenty-four hours.
    even: 5 / 24,
    words: {
      en: {
        name: 'The Matinee',
        axis: 'Morning',
        why: (share) => `${share} of what you watched came between 5 and 10 in the morning. Some stories go well with breakfast.`,
      },
      ko: {
        name: '아침 극장',
        axis: '아침',
        why: (share) => `본 시간의 ${share}가 새벽 5시부터 오전 10시 사이였어요. 하루를 이야기와 함께 열었네요.`,
      },
    },
  },
  {
    id: 'weekend-house',
    figure: 'weekendShare',
    // Two of seven days.
    even: 2 / 7,
    words: {
      en: {
        name: 'The Weekend House',
        axis: 'Weekend',
        why: (share) => `${share} of what you watched fell on Saturday and Sunday. The good seats were kept for the weekend.`,
      },
      ko: {
        name: '주말 극장',
        axis: '주말',
        why: (share) => `본 시간의 ${share}가 토요일과 일요일에 모여 있어요. 주말에는 가장 좋은 자리를 비워 뒀네요.`,
      },
    },
  },
  {
    id: 'true-fan',
    figure: 'topCreatorShare',
    // No even share exists; about one minute in five for one series is usual.
    even: 0.2,
    words: {
      en: {
        name: 'The True Fan',
        axis: 'Devotion',
        why: (share) => `${share} of your time went to one series. You moved in and stayed.`,
      },
      ko: {
        name: '한 작품 바라기',
        axis: '애착',
        why: (share) => `본 시간의 ${share}를 한 시리즈에 썼어요. 마음에 든 세계에는 오래 머무는 사람이네요.`,
      },
    },
  },
  {
    id: 'first-night',
    figure: 'discoveryShare',
    // No even share exists; half of the plays for series met in the window is usual: most series are watched once.
    even: 0.5,
    words: {
      en: {
        name: 'The First-Nighter',
        axis: 'Discovery',
        why: (share) => `${share} of your plays went to series that were new to your history. You like to be there at the beginning.`,
      },
      ko: {
        name: '첫 화 여행자',
        axis: '탐험',
        why: (share) => `재생의 ${share}가 기록에 처음 나온 시리즈였어요. 새 이야기의 첫 장면을 좋아하네요.`,
      },
    },
  },
  {
    id: 'encore',
    figure: 'repeatShare',
    // No even share exists; one play in four goes on with something begun before.
    even: 0.25,
    words: {
      en: {
        name: 'The Encore',
        axis: 'Return',
        why: (share) => `${share} of your plays went back to something you had already started. Good stories keep the door open.`,
      },
      ko: {
        name: '앙코르',
        axis: '반복',
        why: (share) => `재생의 ${share}가 전에 틀었던 작품으로 돌아온 순간이었어요. 좋은 이야기는 다시 찾게 되죠.`,
      },
    },
  },
  {
    id: 'marathon',
    figure: 'longestSession',
    // No even share exists; four hours in minutes, an evening that grew long.
    even: 240,
    words: {
      en: {
        name: 'The Marathon',
        axis: 'Stamina',
        why: (length) => `Your longest sitting ran for ${length} without a long break. You like to know how it ends.`,
      },
      ko: {
        name: '정주행 마라토너',
        axis: '몰입',
        why: (length) => `가장 길게 이어 본 시간은 ${length}이었어요. 결말을 알아야 일어나는 사람이네요.`,
      },
    },
  },
  {
    id: 'regular',
    figure: 'activeShare',
    // No even share exists; every other day.
    even: 0.5,
    words: {
      en: {
        name: 'The Regular',
        axis: 'Steadiness',
        why: (share) => `There was something on for you on ${share} of your days. The seat knows you by now.`,
      },
      ko: {
        name: '단골 관객',
        axis: '꾸준함',
        why: (share) => `영상을 본 날이 전체의 ${share}예요. 늘 앉던 자리가 먼저 알아보겠네요.`,
      },
    },
  },
];
