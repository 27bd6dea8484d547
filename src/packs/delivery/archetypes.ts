import type { Archetype } from '../../model/pack';

/**
 * Seven ways to have eaten in, in order of precedence. Night is 22:00 to 05:00 and morning 05:00 to 10:00, local time; shares of hours, days
 * and restaurants are of the orders, those of repeats and new restaurants of the dishes in them. `even` as in every pack: what a year without
 * any leaning gives where that can be derived, else a stated constant.
 */
export const archetypes: readonly Archetype[] = [
  {
    id: 'late-table',
    figure: 'nightShare',
    // Seven of twenty-four hours would flatter: few kitchens are open in all of them. One order in eight is usual.
    even: 0.125,
    words: {
      en: {
        name: 'The Late Table',
        axis: 'Night',
        why: (share) => `${share} of your orders came between 10\u00a0pm and 5\u00a0am. Some meals are best after the day is done.`,
      },
      ko: {
        name: '한밤의 식탁',
        axis: '밤',
        why: (share) => `주문의 ${share}가 밤 10시부터 새벽 5시 사이였어요. 하루가 끝난 뒤에 더 맛있는 음식이 있죠.`,
      },
    },
  },
  {
    id: 'breakfast-club',
    figure: 'morningShare',
    // As at night: one order in ten is usual.
    even: 0.1,
    words: {
      en: {
        name: 'The Breakfast Club',
        axis: 'Morning',
        why: (share) => `${share} of your orders came between 5 and 10 in the morning. The day tasted of something from the start.`,
      },
      ko: {
        name: '든든한 아침',
        axis: '아침',
        why: (share) => `주문의 ${share}가 새벽 5시부터 오전 10시 사이였어요. 하루를 맛있게 시작했네요.`,
      },
    },
  },
  {
    id: 'weekend-feast',
    figure: 'weekendShare',
    // Two of seven days.
    even: 2 / 7,
    words: {
      en: {
        name: 'The Weekend Feast',
        axis: 'Weekend',
        why: (share) => `${share} of your orders fell on Saturday and Sunday, when a table is worth sitting at for longer.`,
      },
      ko: {
        name: '주말의 만찬',
        axis: '주말',
        why: (share) => `주문의 ${share}가 토요일과 일요일에 모여 있어요. 식탁에 오래 앉아 있기 좋은 날들이죠.`,
      },
    },
  },
  {
    id: 'regular',
    figure: 'topCreatorShare',
    // No even share exists; about one order in four from one kitchen is usual.
    even: 0.25,
    words: {
      en: {
        name: 'The Regular',
        axis: 'Loyalty',
        why: (share) => `${share} of your orders came from one kitchen. They may well know your name by now.`,
      },
      ko: {
        name: '이름난 단골',
        axis: '단골',
        why: (share) => `주문의 ${share}가 한 가게에서 왔어요. 이제는 이름을 기억해 줄지도 몰라요.`,
      },
    },
  },
  {
    id: 'rover',
    figure: 'discoveryShare',
    // No even share exists; of the dishes, two in five from kitchens met in the window is usual.
    even: 0.4,
    words: {
      en: {
        name: 'The Rover',
        axis: 'Discovery',
        why: (share) => `${share} of your dishes came from kitchens that were new to your history. The menu was never finished.`,
      },
      ko: {
        name: '입맛 탐험가',
        axis: '탐험',
        why: (share) => `주문한 메뉴의 ${share}가 기록에 처음 나온 가게에서 왔어요. 아직 맛볼 것이 남아 있네요.`,
      },
    },
  },
  {
    id: 'the-usual',
    figure: 'repeatShare',
    // No even share exists; every other dish comes back.
    even: 0.5,
    words: {
      en: {
        name: 'The Usual, Please',
        axis: 'Returns',
        why: (share) => `${share} of your dishes were ones you had ordered before. When it is good, it is good again.`,
      },
      ko: {
        name: '늘 먹던 걸로',
        axis: '다시',
        why: (share) => `주문한 메뉴의 ${share}가 전에도 시켰던 음식이에요. 맛있는 건 다시 먹어도 맛있으니까요.`,
      },
    },
  },
  {
    id: 'warm-doorstep',
    figure: 'activeShare',
    // No even share exists; about one day a week.
    even: 1 / 7,
    words: {
      en: {
        name: 'The Warm Doorstep',
        axis: 'Steadiness',
        why: (share) => `Something good arrived on ${share} of the days. Your doorbell knows the sound.`,
      },
      ko: {
        name: '따뜻한 문 앞',
        axis: '꾸준함',
        why: (share) => `음식이 도착한 날이 전체의 ${share}예요. 초인종 소리가 반가운 한 해였네요.`,
      },
    },
  },
];
