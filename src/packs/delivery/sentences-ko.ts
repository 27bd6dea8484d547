import type { Say, Sentences } from '../../model/sentences';
import { plainKo } from '../plain-ko';

/** What stands between a name whose last sound is unknown and its particle. */
const THIS_SHOP = '라는 가게';
const THIS_DISH = ', 이 메뉴';

/** What the delivery cards say in Korean. */
export function sentencesKo(say: Say): Sentences {
  const plain = plainKo(say);
  const orders = (count: number) => `${say.number(count)}번`;
  const units = (count: number) => `${say.number(count)}개`;
  const dish = (item: string, creator: string | null) => (creator === null ? `‘${item}’` : `${creator}의 ‘${item}’`);

  return {
    title: (label) => `나의 ${plain.year(label)} 배달`,
    shortTitle: (label) => `${plain.year(label)}의 배달`,
    ring: plain.ring,
    measures: {
      orders: { hero: (value) => ({ value, unit: '번' }), short: orders, long: (value) => `주문 ${orders(value)}` },
      quantity: { hero: (value) => ({ value, unit: '개' }), short: units, long: units },
    },
    together: orders,
    badge: plain.badge,
    place: plain.place,
    units: { days: () => '일', times: () => '번', newCreators: () => '곳', weeks: () => '주', top: { prefix: '상위', suffix: '%' } },
    labels: {
      median: '이곳 사람들의 딱 중간',
      thatDay: '그날 하루',
      together: '여기서 주문한 횟수',
      measure: () => '주문',
      average: '한 번에 평균',
      activeDays: '배달 온 날',
      creators: '가게',
      items: '메뉴',
      counters: { measure: () => '번', activeDays: '일', creators: '곳', items: '가지' },
      topCreators: '단골 가게',
      topItems: '자주 시킨 메뉴',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? '한 끼 한 끼로 쌓인 한 해예요.' : `${name} 님, 한 끼 한 끼로 쌓인 한 해예요.`,
      note: first === null ? '' : `첫 주문은 ${dish(first.item, first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: '초인종을 울린 주문',
      note: plain.change(grown),
      alt: `${plain.year(label)}에 음식을 ${say.spoken(value)}번 주문했어요.${median === null ? '' : ` 이곳 사람들의 딱 중간은 ${say.spoken(median)}번이에요.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: '가장 출출했던 시간',
      note: weekday === null ? '어느 요일이나 고르게 주문했어요.' : `요일로는 ${plain.weekday(weekday)}이 가장 잦았어요.`,
      alt: `${say.hour(hour)} 무렵에 가장 자주 주문했어요.${weekday === null ? '' : ` 요일로는 ${plain.weekday(weekday)}이에요.`}`,
    }),
    lateNight: ({ share, hour }) => ({
      lead: '늦은 밤에 찾아온 주문',
      note: `밤 10시부터 새벽 5시 사이, 그중 ${say.hour(hour)} 무렵이 가장 잦았어요.`,
      alt: `주문의 ${say.share(share)}가 밤 10시부터 새벽 5시 사이였고, 그중 ${say.hour(hour)} 무렵이 가장 잦았어요.`,
    }),
    peakDay: ({ date, value, times }) => ({
      lead: '주문이 가장 많았던 하루',
      note:
        times === null ? `${say.weekday(date)}이었어요.` : `${say.weekday(date)}이었고, 주문한 여느 날의 ${say.number(times)}배가 넘어요.`,
      alt: `주문이 가장 많았던 날은 ${say.date(date)} ${say.weekday(date)}, ${say.spoken(value)}번이에요.`,
    }),
    weeks: ({ weeks, from, to, everyWeek }) => ({
      lead: everyWeek ? '한 주도 빠짐없이, 매주' : '한 주도 거르지 않고',
      note: everyWeek ? '주문 없는 주가 한 번도 없었어요.' : `${say.date(from)}부터 ${say.date(to)}까지 매주 주문했어요.`,
      alt: `매주 이어진 가장 긴 기록은 ${say.date(from)}부터 ${say.date(to)}까지 ${say.spoken(weeks)}주예요.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: '처음 맛본 가게',
      note:
        top === null
          ? `주문한 가게 ${say.number(creators)}곳 가운데서요.`
          : `그중 ${say.particle(top, '을/를', THIS_SHOP)} 가장 자주 다시 찾았어요.`,
      alt: `기록에 처음 나온 가게는 ${say.spoken(count)}곳이에요.${top === null ? '' : ` 그중 ${say.particle(top, '을/를', THIS_SHOP)} 가장 자주 찾았어요.`}`,
    }),
    again: ({ name, creator, count, quantity }) => ({
      lead: '늘 시키던 그 메뉴',
      note: creator !== null ? `${creator}의 메뉴예요.` : quantity > count ? `모두 ${units(quantity)}예요.` : '',
      alt: `${say.particle(dish(name, creator), '을/를', THIS_DISH)} ${say.spoken(count)}번 주문했어요.`,
    }),
    topItems: ({ rows }) => ({ lead: '자꾸 생각났던 메뉴', note: '', alt: `가장 자주 시킨 메뉴는 ${plain.list(rows)} 순이에요.` }),
    spend: ({ label, amount, orders: count, average, change: grown }) => ({
      lead: '모두 더하면',
      note: `주문 ${orders(count)}을 더했어요. ${plain.change(grown)}`.trim(),
      alt: `${plain.year(label)}에 ${say.spoken(count)}번 주문했고, 모두 ${amount}, 한 번에 평균 ${average}.`,
    }),
    topCategories: ({ rows, badge, by }) => ({
      lead: '자꾸 당기던 맛',
      note: '',
      alt: `${by === 'amount' ? '금액으로 ' : ''}가장 많이 찾은 음식은 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 음식을 찾은 ${badge}예요.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: '문 앞에 가장 자주 온 가게는?',
      note: '식기 전에, 기회는 한 번.',
      alt: `가장 자주 시킨 가게는 어디일까요? ${say.list(options)} 중 하나예요.`,
      ask: '우리 집 문 앞에 가장 자주 온 가게는?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `초인종이 가장 자주 울린 날, 모두 ${orders(it.value)}.`;
          case 'met':
            return `${say.particle(it.name, '을/를', THIS_SHOP)} 처음 맛봤어요. 새로 알게 된 가게 중 가장 자주 시켰어요.`;
          case 'first':
            return it.item === null ? null : `한 해의 첫 메뉴는 ${dish(it.item, it.creator)}.`;
          case 'weeks':
            return `${say.number(it.weeks)}주 동안 매주 이어진 배달의 마지막 날이었어요.`;
          case 'birthday':
            return `내 생일, ${orders(it.value)} 시켰어요.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: '맛으로 떠오르는 날',
        note: '',
        alt: `기억에 남을 날이에요. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('한 해 전의 단골과 나', '곳'),
    mayLove: {
      detail: ({ through, people }) => plain.beside(through, people, '여기도 시켜요'),
      card: ({ names }) => ({
        lead: '아직 맛보지 않은 집',
        note: '나와 입맛이 비슷한 사람들이 골랐어요.',
        alt: `입맛이 비슷한 사람들이 좋아하는, 아직 시켜 보지 않은 가게예요. ${names.map(({ name, detail }) => `‘${name}’: ${detail}`).join(' / ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const { counted, loved } = plain.loved(creator, THIS_SHOP);
      return {
        lead: '모두가 둘러앉은 긴 식탁',
        note: `손님 ${say.number(people)}명의 한 해예요.`,
        alt: `손님 ${say.spoken(people)}명이 모두 ${say.spoken(value)}번 주문했어요.${counted}`,
        loved,
      };
    },
    first: ({ date, time, item, creator }) => ({
      lead: item === null ? '한 해의 첫 가게' : '한 해의 첫 메뉴',
      note: item === null || creator === null ? '초인종이 처음 울린 날이에요.' : `${creator}에서 왔어요. 초인종이 처음 울린 날이에요.`,
      alt: `한 해의 첫 주문은 ${say.date(date)}${time === null ? '' : ` ${time}`}, ${item === null ? `‘${creator}’` : dish(item, creator)}.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: '초인종이 가장 자주 울린 달',
      note: `${say.month(quietest)}은 가장 조용했고, ${say.number(days)}일 중 ${say.number(activeDays)}일에 배달이 왔어요.`,
      alt: `하루하루 펼친 한 해예요. ${say.month(busiest)}이 가장 가득했고 ${say.month(quietest)}이 가장 조용했어요. 배달 온 날은 ${say.spoken(days)}일 중 ${say.spoken(activeDays)}일이에요.`,
    }),
    race: ({ winner, since, order }) => {
      const led = say.particle(winner, '이/가', THIS_SHOP);
      const note = plain.lead(led, since);
      return { lead: '한 해의 단골 다툼', note, alt: `${note} 마지막 순위는 ${order.join(', ')} 순이에요.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: '우리 집을 아는 단골 가게',
      note: '',
      alt: `가장 자주 찾은 가게는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 가게에서 주문한 ${badge}예요.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `${name}에서 주문한 ${say.number(of)}명 중`,
      note: rank === 1 ? '이 중에서 더 자주 주문한 사람은 없어요.' : '',
      alt: `${name}에서 주문한 ${say.spoken(of)}명 중 상위 ${say.percent(shown)}예요. ${say.spoken(rank)}위, ${say.spoken(value)}번 주문했어요.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: '음식을 시키는 나의 모습은',
      note: plain.archetypeNote(basis),
      alt: `음식을 시키는 나의 모습은 ${say.particle(name, '이에요/예요', '')}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `주문 ${say.spoken(value)}번`,
        `배달 온 날 ${say.spoken(activeDays)}일`,
        ...(creators === 0 ? [] : [`가게 ${say.spoken(creators)}곳`]),
        `메뉴 ${say.spoken(items)}가지`,
        ...(topCreator === null ? [] : [`가장 자주 찾은 가게 ${topCreator}`]),
        ...(topItem === null ? [] : [`가장 자주 시킨 메뉴 ‘${topItem}’`]),
        ...(archetype === null ? [] : [archetype]),
      ];
      return { lead: title, note: standing === null ? '' : `${standing.name}, ${standing.badge}`, alt: `${title}: ${parts.join(', ')}.` };
    },
  };
}
