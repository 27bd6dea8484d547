import type { Archetype } from '../../model/pack';

/**
 * Eight ways to have listened, in order of precedence. Night is 22:00 to 05:00 and morning 05:00 to 10:00, local time.
 * `even` is what a year without any leaning gives where that can be derived; elsewhere it is a stated constant, so that no figure wins by its nature.
 * A reason must hold for any figure: in a quiet cohort 14% of the days may well be the most.
 */
export const archetypes: readonly Archetype[] = [
  {
    id: 'night-owl',
    figure: 'nightShare',
    // Seven of twenty-four hours.
    even: 7 / 24,
    words: {
      en: {
        name: 'The Night Owl',
        axis: 'Night',
        why: (share) => `${share} of your listening happened between 10\u00a0pm and 5\u00a0am, when most lamps are out.`,
      },
      ko: {
        name: '밤올빼미',
        axis: '밤',
        why: (share) => `밤 10시부터 새벽 5시 사이에 들은 시간이 전체의 ${share}예요. 불 꺼진 방에도 음악은 남아 있었네요.`,
      },
    },
  },
  {
    id: 'early-bird',
    figure: 'morningShare',
    // Five of twenty-four hours.
    even: 5 / 24,
    words: {
      en: {
        name: 'The Early Bird',
        axis: 'Morning',
        why: (share) => `${share} of your listening came between 5 and 10 in the morning. You gave the morning its own sound.`,
      },
      ko: {
        name: '얼리버드',
        axis: '아침',
        why: (share) => `들은 시간의 ${share}가 새벽 5시부터 오전 10시 사이였어요. 하루를 음악과 함께 열었네요.`,
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
        why: (share) => `${share} of your listening fell on Saturday and Sunday. Weekends had a sound of their own.`,
      },
      ko: {
        name: '주말의 주인공',
        axis: '주말',
        why: (share) => `들은 시간의 ${share}가 토요일과 일요일에 모여 있어요. 주말에는 주말만의 소리가 있었네요.`,
      },
    },
  },
  {
    id: 'devotee',
    figure: 'topCreatorShare',
    // No even share exists; about one minute in seven for one name is usual, a third is devotion.
    even: 0.15,
    words: {
      en: {
        name: 'The Devotee',
        axis: 'Devotion',
        why: (share) => `${share} of your time went to one artist. When you love something, you stay.`,
      },
      ko: {
        name: '일편단심',
        axis: '애착',
        why: (share) => `들은 시간의 ${share}를 한 아티스트에게 썼어요. 좋아하면 오래 머무는 사람이네요.`,
      },
    },
  },
  {
    id: 'explorer',
    figure: 'discoveryShare',
    // No even share exists; of plays, two in five for names met in the window is usual.
    even: 0.4,
    words: {
      en: {
        name: 'The Explorer',
        axis: 'Discovery',
        why: (share) => `${share} of your plays went to artists who were new to your history. You kept the door open.`,
      },
      ko: {
        name: '탐험가',
        axis: '탐험',
        why: (share) => `재생의 ${share}가 기록에 처음 나온 아티스트의 곡이었어요. 새로운 소리에 늘 문을 열어 뒀네요.`,
      },
    },
  },
  {
    id: 'replayer',
    figure: 'repeatShare',
    // No even share exists; songs come back a little more often than they come new.
    even: 0.65,
    words: {
      en: {
        name: 'The Replayer',
        axis: 'Replay',
        why: (share) => `${share} of your plays were returns to a song you had already played. Some doors are worth opening again.`,
      },
      ko: {
        name: '되감기 장인',
        axis: '반복',
        why: (share) => `재생의 ${share}가 이미 들은 곡으로 돌아온 순간이었어요. 좋은 곡은 한 번으로 끝나지 않죠.`,
      },
    },
  },
  {
    id: 'marathoner',
    figure: 'longestSession',
    // No even share exists; five hours in minutes, a long evening or a working day with breaks.
    even: 300,
    words: {
      en: {
        name: 'The Marathoner',
        axis: 'Stamina',
        why: (length) => `Your longest sitting ran for ${length} without a long break. You hear things out.`,
      },
      ko: {
        name: '마라토너',
        axis: '몰입',
        why: (length) => `가장 길게 이어 들은 시간은 ${length}이었어요. 한번 틀면 끝까지 가는 사람이네요.`,
      },
    },
  },
  {
    id: 'steady-companion',
    figure: 'activeShare',
    // No even share exists; five days a week.
    even: 5 / 7,
    words: {
      en: {
        name: 'The Steady Companion',
        axis: 'Steadiness',
        why: (share) => `There was music on ${share} of your days. You kept coming back to it.`,
      },
      ko: { name: '한결같은 동행', axis: '꾸준함', why: (share) => `음악을 들은 날이 전체의 ${share}예요. 잊지 않고 다시 찾아왔네요.` },
    },
  },
];
