import type { Say, Sentences } from '../../model/sentences';
import { plainKo } from '../plain-ko';

/** What stands between a name whose last sound is unknown and its particle. */
const THIS_SHOP = '라는 가게';
const THIS_THING = ', 이 물건';

/** What the shopping cards say in Korean. */
export function sentencesKo(say: Say): Sentences {
  const plain = plainKo(say);
  const orders = (count: number) => `${say.number(count)}번`;
  const units = (count: number) => `${say.number(count)}개`;
  const thing = (item: string, creator: string | null) => (creator === null ? `‘${item}’` : `${creator}의 ‘${item}’`);
  const at = (creator: string | null) => (creator === null ? '' : ` ${creator}에서`);

  return {
    title: (label) => `나의 ${plain.year(label)} 쇼핑`,
    shortTitle: (label) => `${plain.year(label)}의 쇼핑`,
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
      activeDays: '주문한 날',
      creators: '가게',
      items: '물건',
      counters: { measure: () => '번', activeDays: '일', creators: '곳', items: '가지' },
      topCreators: '자주 찾은 가게',
      topItems: '많이 산 물건',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? '상자 하나하나로 쌓인 한 해예요.' : `${name} 님, 상자 하나하나로 쌓인 한 해예요.`,
      note: first === null ? '' : `처음 주문한 것은 ${thing(first.item, first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    first: ({ date, item, creator }) => ({
      lead: item === null ? '한 해의 첫 가게' : '한 해의 첫 상자',
      note:
        item === null || creator === null
          ? '아직 포장도 뜯지 않은 새해였어요.'
          : `${creator}에서 왔고, 새해는 아직 포장도 뜯기 전이었어요.`,
      alt: `한 해의 첫 주문은 ${say.date(date)}의 ${item === null ? `‘${creator}’` : thing(item, creator)}.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: '한 해 동안 주문한 횟수',
      note: plain.change(grown),
      alt: `${plain.year(label)}에 ${say.spoken(value)}번 주문했어요.${median === null ? '' : ` 이곳 사람들의 딱 중간은 ${say.spoken(median)}번이에요.`}`,
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
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: '상자가 가장 많이 쌓인 달',
      note: `${say.month(quietest)}엔 현관이 한가했고, ${say.number(days)}일 중 ${say.number(activeDays)}일에 주문했어요.`,
      alt: `하루하루 펼친 한 해예요. ${say.month(busiest)}이 가장 가득했고 ${say.month(quietest)}이 가장 조용했어요. 주문한 날은 ${say.spoken(days)}일 중 ${say.spoken(activeDays)}일이에요.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: '처음 찾은 가게',
      note:
        top === null
          ? `주문한 가게 ${say.number(creators)}곳 가운데서요.`
          : `그중 ${say.particle(top, '을/를', THIS_SHOP)} 가장 자주 다시 찾았어요.`,
      alt: `기록에 처음 나온 가게는 ${say.spoken(count)}곳이에요.${top === null ? '' : ` 그중 ${say.particle(top, '을/를', THIS_SHOP)} 가장 자주 찾았어요.`}`,
    }),
    // A product may come from a shop on one day and from another on the next: none is named.
    again: ({ name, count, quantity }) => ({
      lead: '자꾸 다시 찾은 물건',
      note: quantity > count ? `모두 ${units(quantity)}예요.` : '',
      alt: `${say.particle(`‘${name}’`, '을/를', THIS_THING)} ${say.spoken(count)}번 주문했어요.${quantity > count ? ` 모두 ${say.spoken(quantity)}개예요.` : ''}`,
    }),
    topItems: ({ rows }) => ({ lead: '집에 가장 많이 데려온 것', note: '', alt: `가장 많이 산 물건은 ${plain.list(rows)} 순이에요.` }),
    biggest: ({ date, creator, amount, quantity }) => ({
      lead: amount === null ? '가장 컸던 주문에 담긴 것' : '가장 컸던 주문',
      note:
        amount === null
          ? `${say.date(date)}${at(creator)} 주문했어요. 금액으로 가장 큰 주문이에요.`
          : `${say.date(date)}${at(creator)} ${units(quantity)}를 주문했어요.`,
      alt: `금액으로 가장 컸던 주문은 ${say.date(date)}${at(creator)} 주문한 ${say.spoken(quantity)}개예요.${amount === null ? '' : ` 모두 ${amount}.`}`,
    }),
    spend: ({ label, amount, orders: count, average, change: grown }) => ({
      lead: '모두 더하면',
      note: `주문 ${orders(count)}을 더했어요. ${plain.change(grown)}`.trim(),
      alt: `${plain.year(label)}에 ${say.spoken(count)}번 주문했고, 모두 ${amount}, 한 번에 평균 ${average}.`,
    }),
    topCategories: ({ rows, badge, by }) => ({
      lead: '자꾸 들른 진열대',
      note: '',
      alt: `${by === 'amount' ? '금액으로 ' : ''}가장 많이 산 종류는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 종류를 산 ${badge}예요.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: '가장 자주 찾은 가게는?',
      note: '기회는 한 번, 상자는 보지 말고요.',
      alt: `가장 자주 주문한 가게는 어디일까요? ${say.list(options)} 중 하나예요.`,
      ask: '내가 가장 자주 찾은 가게는?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `주문이 가장 많았던 날, 모두 ${orders(it.value)}.`;
          case 'met':
            return `${say.particle(it.name, '을/를', THIS_SHOP)} 처음 찾았어요. 새로 알게 된 가게 중 가장 자주 갔어요.`;
          case 'first':
            return it.item === null ? null : `한 해의 첫 주문은 ${thing(it.item, it.creator)}.`;
          case 'biggest':
            return `가장 컸던 주문은${at(it.creator)} ${it.amount}.`;
          case 'birthday':
            return `내 생일, ${orders(it.value)} 주문했어요.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: '영수증을 남겨 둘 만한 날',
        note: '',
        alt: `기억에 남을 날이에요. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('한 해 전의 가게와 나', '곳'),
    mayLove: {
      detail: ({ through, people }) => plain.beside(through, people, '여기도 찾아요'),
      card: ({ names }) => ({
        lead: '아직 열어 보지 않은 문',
        note: '나와 같은 가게를 찾는 사람들이 골랐어요.',
        alt: `취향이 비슷한 사람들이 좋아하는, 아직 가 보지 않은 가게예요. ${names.map(({ name, detail }) => `‘${name}’: ${detail}`).join(' / ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const { counted, loved } = plain.loved(creator, THIS_SHOP);
      return {
        lead: '그리고 우리 모두의 한 해',
        note: `손님 ${say.number(people)}명이 함께 채웠어요.`,
        alt: `손님 ${say.spoken(people)}명이 모두 ${say.spoken(value)}번 주문했어요.${counted}`,
        loved,
      };
    },
    race: ({ winner, since, order }) => {
      const led = say.particle(winner, '이/가', THIS_SHOP);
      const note = plain.lead(led, since);
      return { lead: '한 해의 단골 다툼', note, alt: `${note} 마지막 순위는 ${order.join(', ')} 순이에요.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: '나를 알아보는 가게들',
      note: '',
      alt: `가장 자주 찾은 가게는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 가게에서 주문한 ${badge}예요.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `${name}에서 주문한 ${say.number(of)}명 중`,
      note: rank === 1 ? '이 중에서 더 자주 주문한 사람은 없어요.' : '',
      alt: `${name}에서 주문한 ${say.spoken(of)}명 중 상위 ${say.percent(shown)}예요. ${say.spoken(rank)}위, ${say.spoken(value)}번 주문했어요.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: '물건을 고르는 나의 모습은',
      note: plain.archetypeNote(basis),
      alt: `물건을 고르는 나의 모습은 ${say.particle(name, '이에요/예요', '')}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `주문 ${say.spoken(value)}번`,
        `주문한 날 ${say.spoken(activeDays)}일`,
        ...(creators === 0 ? [] : [`가게 ${say.spoken(creators)}곳`]),
        `물건 ${say.spoken(items)}가지`,
        ...(topCreator === null ? [] : [`가장 자주 찾은 가게 ${topCreator}`]),
        ...(topItem === null ? [] : [`가장 많이 산 물건 ‘${topItem}’`]),
        ...(archetype === null ? [] : [archetype]),
      ];
      return { lead: title, note: standing === null ? '' : `${standing.name}, ${standing.badge}`, alt: `${title}: ${parts.join(', ')}.` };
    },
  };
}
