import type { Measure } from '../model/recap';
import type { ExplainWords } from './explain';

const NAMES: Readonly<Record<Measure, string>> = {
  plays: '횟수',
  minutes: '시간',
  amountMinor: '금액',
  quantity: '수량',
  orders: '주문 수',
};

/** Each with its subject particle. */
const MOST: Readonly<Record<Measure, string>> = {
  plays: '횟수가 가장 많은',
  minutes: '시간이 가장 긴',
  amountMinor: '금액이 가장 큰',
  quantity: '수량이 가장 많은',
  orders: '주문이 가장 많은',
};

const SUMS: Readonly<Record<Measure, string>> = {
  plays: '집계에 드는 기록의 수예요.',
  minutes: '집계에 드는 모든 기록의 길이를 밀리초까지 더한 다음 한 번만 나눈 값이에요.',
  amountMinor: '집계에 드는 모든 금액을 그 통화의 가장 작은 단위로 더했어요. 환전해서 더하지는 않아요.',
  quantity: '집계에 드는 모든 수량을 더한 값이에요.',
  orders: '서로 다른 주문의 수예요. 주문 번호가 없는 기록은 하나를 주문 하나로 세요.',
};

const TIES = '값이 같으면 기록이 많은 쪽, 그다음은 이름 순서예요.';

export const explainKo: ExplainWords = {
  heading: '이 숫자는 어떻게 셌나요?',
  labels: {
    counted: '집계한 기록',
    leftOut: '뺀 기록',
    window: '기간',
    zone: '시간대',
    cohort: '견준 사람들',
    exact: '정확한 순위',
  },
  title: {
    first: () => '한 해의 첫 기록',
    total: () => '합계',
    'standing-overall': () => '모두 가운데 순위',
    previous: () => '한 해 전과 견준 변화',
    'active-days': () => '기록이 있던 날',
    calendar: () => '가장 붐빈 달',
    clock: () => '가장 붐빈 시간',
    'peak-day': () => '가장 가득했던 하루',
    streak: () => '가장 길게 이어진 날',
    weeks: () => '가장 길게 이어진 주',
    session: () => '가장 길게 이어진 한 번',
    discoveries: ({ nouns }) => `처음 만난 ${nouns.creators}`,
    obsession: ({ nouns }) => `하루를 채운 ${nouns.item}`,
    binge: ({ nouns }) => `하루를 채운 ${nouns.creator}`,
    biggest: () => '가장 큰 주문',
    again: ({ nouns }) => `다시 찾은 ${nouns.item}`,
    spend: () => '쓴 금액',
    'standout-days': () => '기억에 남을 날',
    'top-items': ({ nouns }) => `상위 ${nouns.items}`,
    'top-collections': () => '상위 묶음',
    'top-categories': () => '상위 갈래',
    quiz: () => '맞혀 볼 문제',
    race: () => '달마다의 선두 다툼',
    'top-creators': ({ nouns }) => `상위 ${nouns.creators}`,
    standing: ({ nouns }) => `${nouns.creator} 하나를 두고 본 순위`,
    'late-night': () => '밤의 비율',
    archetype: () => '한 해의 모습',
    'last-year': () => '한 해 전과 견준 사이',
    'next-badge': () => '다음 배지까지',
    'may-love': ({ nouns }) => `만나 볼 ${nouns.creators}`,
    community: () => '모두 함께',
  },
  definition: {
    first: () => '기간 안에서 집계에 드는 가장 이른 기록이에요.',
    total: ({ main }) => SUMS[main],
    'standing-overall': ({ main }) =>
      `결산이 있는 모든 사람을 ${NAMES[main]} 순서로 세웠어요. 비율은 나를 포함해 나와 같거나 앞선 사람의 몫이고, 올림해서 실제보다 좋게 말하지 않아요. 그 줄의 딱 중간에 선 사람의 값도 함께 보여 줘요.`,
    previous: () => '한 해 전 같은 기간과 견주어 얼마나 늘고 줄었는지예요.',
    'active-days': () => '집계에 드는 기록이 하나라도 있는 현지 날짜의 수예요.',
    calendar: ({ main }) =>
      `${MOST[main]} 달이에요. 같으면 이른 달이에요. 네모 하나가 현지 날짜 하루이고 많을수록 짙어요. 가장 짙은 네모는 기록이 있던 날의 위쪽 20분의 1쯤이에요.`,
    clock: ({ main }) => `기록이 시작된 현지 시각으로 나누었을 때 ${MOST[main]} 시간대예요.`,
    'peak-day': ({ main }) => `${MOST[main]} 현지 날짜예요. 같으면 이른 날이에요.`,
    streak: () => '집계에 드는 기록이 하루도 빠지지 않고 이어진 가장 긴 날들이에요. 같으면 이른 쪽이에요.',
    weeks: () => '월요일에 시작하는 주로 세어, 한 주도 빠지지 않고 이어진 가장 긴 동안이에요. 같으면 이른 쪽이에요.',
    session: ({ main }) => `앞의 기록이 모두 끝난 뒤 30분 안에 다음 기록이 시작되면 이어진 것으로 봐요. 그중 ${MOST[main]} 한 번이에요.`,
    discoveries: ({ nouns }) =>
      `이곳에 남은 첫 기록이 기간 안에 있는 ${nouns.creators}의 수예요. 기간 전의 기록이 없는 사람에게는 말하지 않아요.`,
    obsession: ({ nouns }) => `기록이 가장 많은 ${nouns.item}의 하루예요. 같으면 길게 이어진 쪽, 그다음은 이른 날이에요.`,
    binge: ({ nouns }) => `서로 다른 ${nouns.items}의 수가 가장 많은 ${nouns.creator}의 하루예요.`,
    biggest: () => '이 결산의 통화로 금액이 가장 큰 주문이에요.',
    again: () => '두 번 이상 고른 것 가운데 가장 자주 고른 하나예요.',
    spend: () => SUMS.amountMinor,
    'standout-days': ({ nouns }) =>
      `있는 것만 이 순서로 골라요. 가장 가득했던 하루, 새로 만난 ${nouns.creators} 가운데 첫째를 만난 날, ${nouns.item} 하나로 채운 날, 나에게만 보이는 생일, 가장 길게 이어진 한 번, 가장 길게 이어진 날들이나 주들의 마지막 날, 금액을 보일 때는 가장 큰 주문, 그리고 한 해의 첫 기록이에요. 같은 날은 한 번만, 많아야 다섯 날을 날짜 순서로 보여 줘요.`,
    'top-items': ({ items }) => `${NAMES[items]} 순서예요. ${TIES}`,
    'top-collections': ({ collections }) => `${NAMES[collections]} 순서예요. ${TIES}`,
    'top-categories': ({ categories }) => `${NAMES[categories]} 순서예요. 갈래가 여럿인 기록은 각각에 들어가요. ${TIES}`,
    quiz: ({ nouns, creators }) =>
      `정답은 ${NAMES[creators]} 순서로 가장 앞선 ${nouns.creator}예요. 나머지는 같은 목록에서 그다음이고, 1위와 값이 같으면 묻지 않아요. 가나다순으로 놓았어요.`,
    race: ({ nouns, creators }) => `달이 끝날 때마다 그때까지 ${MOST[creators]} ${nouns.creators} 다섯이에요.`,
    'top-creators': ({ creators }) => `${NAMES[creators]} 순서예요. ${TIES}`,
    standing: ({ nouns, creators }) =>
      `이 ${nouns.creator}의 기록이 하나라도 집계된 모든 사람을 ${NAMES[creators]} 순서로 세웠어요. 비율은 나를 포함해 나와 같거나 앞선 사람의 몫이고, 올림해서 실제보다 좋게 말하지 않아요.`,
    'late-night': () => '현지 시각 밤 10시에서 새벽 5시 사이에 시작된 몫이에요.',
    archetype: ({ nouns }) =>
      `밤의 비율 같은 몇 가지 값을 결산이 있는 모든 ${nouns.people}의 값과 견주어, 가장 많은 사람보다 앞선 것으로 이름을 붙여요. 모인 사람이 적으면 고르게 보낸 한 해와 견줘요.`,
    'last-year': ({ nouns, creators }) =>
      `한 해 전 같은 기간과 이번 기간에서 ${NAMES[creators]} 순서로 앞선 ${nouns.creators} 열씩을 나란히 놓았어요. 그대로: 둘 다에 있어요. 새로 만난: 이곳의 첫 기록이 이번 기간에 있어요. 다시 만난: 지금 있고 지난 한 해에는 없었지만 그 전에는 있었어요. 멀어진: 그때 기록이 셋 이상이었고, 지금은 앞선 열에 없으며 그때의 10분의 1 아래예요.`,
    'next-badge': ({ nouns, creators }) =>
      `배지는 상위 50, 25, 10, 5, 1, 0.5, 0.1, 0.05, 0.01, 0.005, 0.001%에서 바뀌어요. 앞선 ${nouns.creators} 다섯 가운데 배지가 남은 첫 번째에서, 그 배지의 마지막 사람보다 모자란 ${NAMES[creators]}에 가장 작은 단위 하나를 더한 값이에요. 지금까지의 두 배를 넘지 않을 때만 보여 줘요.`,
    'may-love': ({ nouns }) =>
      `앞선 ${nouns.creators} 다섯이 저마다 스물을 가리켜요. 그것을 다섯 손가락에 꼽은 사람들이 앞선 스물 안에 함께 둔 것으로, 각각을 찾는 사람 수에 견주어 골라요. 정해진 수보다 적은 사람이 함께한 것은 세지 않고, 내 기록에 있는 것은 모두 빼요.`,
    community: ({ nouns, main }) =>
      `결산이 있는 모든 사람의 수와 ${NAMES[main]}의 합이에요. 가장 사랑받은 ${nouns.creator}는 가장 많은 사람의 앞선 다섯 안에 있어요. 모인 사람이 적으면 말하지 않아요.`,
  },
  events: (count) => `기록 ${count}개`,
  estimated: (count) => `그중 ${count}개는 길이를 어림했어요`,
  tooShort: (count, seconds) => `${seconds}초보다 짧은 기록 ${count}개`,
  notBought: (count) => `반품했거나 수량 또는 금액이 맞지 않는 기록 ${count}개`,
  otherCurrency: (count) => `다른 통화의 금액 ${count}개 (금액에서만 뺐어요)`,
  nothing: '없어요',
  unknown: '이 결산을 만들 때는 남기지 않았어요',
  window: (from, to) => `${from} ~ ${to}, 현지 날짜`,
  people: (count, nouns) => `${nouns.people} ${count}명`,
  silent: (least) => `${least}명이 되지 않아 누구와도 견주지 않았어요.`,
  exact: (rank, of, percent) => `${of}명 중 ${rank}위, 상위 ${percent}`,
  days: (count) => `${count}일`,
  weeks: (count) => `${count}주`,
  span: (from, to) => `${from}부터 ${to}까지`,
};
