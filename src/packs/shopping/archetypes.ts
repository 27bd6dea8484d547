import type { Archetype } from '../../model/pack';

/**
 * Seven ways to have shopped, in order of precedence. Night is 22:00 to 05:00 and morning 05:00 to 10:00, local time; shares of hours, days and
 * shops are of the orders, those of repeats and new shops of the lines in them. `even` as in every pack: what a year without any
 * leaning gives where that can be derived, else a stated constant.
 */
export const archetypes: readonly Archetype[] = [
  {
    id: 'night-basket',
    figure: 'nightShare',
    // Seven of twenty-four hours.
    even: 7 / 24,
    words: {
      en: {
        name: 'The Night Basket',
        axis: 'Night',
        why: (share) =>
          `${share} of your orders were placed between 10\u00a0pm and 5\u00a0am. Some lists only write themselves in the dark.`,
      },
      ko: {
        name: '심야의 장바구니',
        axis: '밤',
        why: (share) => `주문의 ${share}가 밤 10시부터 새벽 5시 사이였어요. 밤이 되어야 떠오르는 것들이 있죠.`,
      },
    },
  },
  {
    id: 'morning-list',
    figure: 'morningShare',
    // Five of twenty-four hours.
    even: 5 / 24,
    words: {
      en: {
        name: 'The Morning List',
        axis: 'Morning',
        why: (share) => `${share} of your orders came between 5 and 10 in the morning. The day began with one thing already done.`,
      },
      ko: {
        name: '아침의 메모',
        axis: '아침',
        why: (share) => `주문의 ${share}가 새벽 5시부터 오전 10시 사이였어요. 할 일 하나를 마치고 하루를 시작했네요.`,
      },
    },
  },
  {
    id: 'weekender',
    figure: 'weekendShare',
    // Two of seven days.
    even: 2 / 7,
    words: {
      en: {
        name: 'The Weekender',
        axis: 'Weekend',
        why: (share) => `${share} of your orders fell on Saturday and Sunday, when there is time to look around.`,
      },
      ko: {
        name: '주말 산책자',
        axis: '주말',
        why: (share) => `주문의 ${share}가 토요일과 일요일에 모여 있어요. 천천히 둘러보기 좋은 날들이죠.`,
      },
    },
  },
  {
    id: 'loyal-regular',
    figure: 'topCreatorShare',
    // No even share exists; about one order in three at one shop is usual.
    even: 0.3,
    words: {
      en: {
        name: 'The Loyal Regular',
        axis: 'Loyalty',
        why: (share) => `${share} of your orders had something from one shop in them. You know where you like to go.`,
      },
      ko: {
        name: '오랜 단골',
        axis: '단골',
        why: (share) => `주문의 ${share}에 한 가게의 물건이 들어 있어요. 마음에 드는 곳을 잘 아는 사람이네요.`,
      },
    },
  },
  {
    id: 'pathfinder',
    figure: 'discoveryShare',
    // No even share exists; of what is bought, two things in five from shops met in the window is usual.
    even: 0.4,
    words: {
      en: {
        name: 'The Pathfinder',
        axis: 'Discovery',
        why: (share) => `${share} of what you ordered came from shops that were new to your history. A new door was always worth a look.`,
      },
      ko: {
        name: '새 가게 탐험가',
        axis: '발견',
        why: (share) => `주문한 것의 ${share}가 기록에 처음 나온 가게에서 왔어요. 새로운 문을 열어 보는 사람이네요.`,
      },
    },
  },
  {
    id: 'restocker',
    figure: 'repeatShare',
    // No even share exists; one thing in four comes back.
    even: 0.25,
    words: {
      en: {
        name: 'The Restocker',
        axis: 'Returns',
        why: (share) => `${share} of what you ordered was something you had ordered before. Good things are kept in the house.`,
      },
      ko: {
        name: '든든한 찬장',
        axis: '다시',
        why: (share) => `주문한 것의 ${share}가 전에도 주문했던 물건이에요. 좋은 것은 떨어지지 않게 두는 사람이네요.`,
      },
    },
  },
  {
    id: 'steady-hand',
    figure: 'activeShare',
    // No even share exists; an order every ten days.
    even: 0.1,
    words: {
      en: {
        name: 'The Steady Hand',
        axis: 'Steadiness',
        why: (share) => `There was an order on ${share} of the days. A little at a time keeps a home going.`,
      },
      ko: {
        name: '꾸준한 손길',
        axis: '꾸준함',
        why: (share) => `주문이 있던 날이 전체의 ${share}예요. 조금씩 채워 가며 한 해를 꾸렸네요.`,
      },
    },
  },
];
