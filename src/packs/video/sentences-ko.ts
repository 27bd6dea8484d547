import type { Say, Sentences } from '../../model/sentences';
import { plainKo } from '../plain-ko';

/** What stands between a name whose last sound is unknown and its particle. */
const THIS_SERIES = ', 이 시리즈';
const THIS_NAME = '라는 이름';
const THIS_TITLE = ', 이 작품';
/** From here on time is told in hours, the rest dropped. */
const HOURS_FROM = 120;
/** Up to here with its minutes; beyond it a duration would be told in days, which nobody compares with hours. */
const DAYS_FROM = 48 * 60;

/** What the video cards say in Korean. */
export function sentencesKo(say: Say): Sentences {
  const plain = plainKo(say);
  const minutes = (value: number) => `${say.number(value)}분`;
  const hours = (value: number) => (value < HOURS_FROM ? minutes(value) : `${say.number(Math.floor(value / 60))}시간`);
  const spoken = (value: number) => (value < HOURS_FROM ? `${say.spoken(value)}분` : `${say.spoken(Math.floor(value / 60))}시간`);
  const plays = (count: number) => `${say.number(count)}번 재생`;
  const title = (item: string, creator: string | null) => (creator === null ? `‘${item}’` : `${creator}의 ‘${item}’`);

  return {
    title: (label) => `나의 ${plain.year(label)} 시청 일기`,
    shortTitle: (label) => `${plain.year(label)} 시청 일기`,
    ring: plain.ring,
    measures: {
      minutes: {
        hero: (value) => (value < HOURS_FROM ? { value, unit: '분' } : { value: Math.floor(value / 60), unit: '시간' }),
        short: hours,
        long: (value) => (value < DAYS_FROM ? say.duration(value) : hours(value)),
      },
      plays: { hero: (value) => ({ value, unit: '번' }), short: plays, long: plays },
    },
    together: hours,
    badge: plain.badge,
    place: plain.place,
    units: { days: () => '일', times: () => '번', newCreators: () => '편', binged: () => '편', top: { prefix: '상위', suffix: '%' } },
    labels: {
      median: '이곳 시청자의 딱 중간',
      thatDay: '그날 하루',
      together: '함께한 시간',
      measure: () => '본 시간',
      activeDays: '영상을 본 날',
      creators: '시리즈',
      items: '에피소드와 영화',
      counters: { measure: (value) => (value < HOURS_FROM ? '분' : '시간'), activeDays: '일', creators: '편', items: '편' },
      topCreators: '많이 본 시리즈',
      topItems: '자주 튼 작품',
      weekdays: plain.weekdays,
    },

    intro: ({ title: heading, name, first, ring }) => ({
      lead: name === null ? '하루 저녁씩 쌓인 한 해예요.' : `${name} 님, 하루 저녁씩 쌓인 한 해예요.`,
      note: first === null ? '' : `첫 장면은 ${title(first.item, first.creator)}.`,
      alt: `${heading}. ${ring}`,
    }),
    first: ({ date, time, item, creator }) => ({
      lead: '한 해의 첫 장면',
      note: item === null || creator === null ? '불이 꺼지고, 한 해가 켜졌어요.' : `${creator}부터 켜고 한 해를 시작했어요.`,
      alt: `한 해의 첫 화면은 ${say.date(date)}${time === null ? '' : ` ${time}`}에 켠 ${item === null ? `‘${creator}’` : title(item, creator)}.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: '화면 앞에서 보낸 시간',
      note: `${value < DAYS_FROM ? '' : `쉬지 않고 이으면 ${say.duration(value)}이에요. `}${plain.change(grown)}`.trim(),
      alt: `${plain.year(label)}에 영상을 ${spoken(value)} 봤어요.${median === null ? '' : ` 이곳 시청자의 딱 중간은 ${spoken(median)}이에요.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: '나만의 황금 시간대',
      note: weekday === null ? '어느 요일이나 고르게 봤어요.' : `요일로는 ${plain.weekday(weekday)}에 가장 많이 봤어요.`,
      alt: `${say.hour(hour)} 무렵에 가장 많이 봤어요.${weekday === null ? '' : ` 요일로는 ${plain.weekday(weekday)}이에요.`}`,
    }),
    peakDay: ({ date, value, times }) => ({
      lead: '화면이 가장 오래 켜져 있던 날',
      note:
        times === null ? `${say.weekday(date)}이었어요.` : `${say.weekday(date)}이었고, 여느 날보다 ${say.number(times)}배 넘게 봤어요.`,
      alt: `가장 많이 본 날은 ${say.date(date)} ${say.weekday(date)}, ${spoken(value)}이에요.`,
    }),
    streak: ({ days, from, to, everyDay }) => ({
      lead: everyDay ? '하루도 빠짐없이, 매일' : '하루도 거르지 않고',
      note: everyDay ? '화면이 쉰 날이 하루도 없었어요.' : `${say.date(from)}부터 ${say.date(to)}까지 하루도 빠짐없이 봤어요.`,
      alt: `이어서 본 가장 긴 기록은 ${say.date(from)}부터 ${say.date(to)}까지 ${say.spoken(days)}일이에요.`,
    }),
    session: ({ date, hour, minute, value, events }) => ({
      lead: '가장 길게 이어 본 시간',
      note:
        value < HOURS_FROM
          ? `길게 쉬지 않고 ${say.number(events)}번 이어서 틀었어요.`
          : `${say.duration(value)} 동안 ${say.number(events)}번 이어서 틀었어요.`,
      alt: `${say.date(date)} ${say.time(hour, minute)}부터 ${spoken(value)} 동안 ${say.spoken(events)}번 이어서 틀었어요.`,
    }),
    binge: ({ date, name, items, minutes: length }) => ({
      lead: `${say.date(date)}, 딱 한 편만 더`,
      note: `하루 동안 ${say.duration(length)}을 함께했어요.`,
      alt: `${say.date(date)} 하루에 ${say.particle(name, '을/를', THIS_SERIES)} ${say.spoken(items)}편, 모두 ${say.duration(length)} 봤어요.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: '화면이 가장 환했던 달',
      note: `${say.month(quietest)}엔 일찍 잠들었고, ${say.number(days)}일 중 ${say.number(activeDays)}일은 화면을 켰어요.`,
      alt: `하루하루 펼친 한 해예요. ${say.month(busiest)}이 가장 가득했고 ${say.month(quietest)}이 가장 조용했어요. 영상을 본 날은 ${say.spoken(days)}일 중 ${say.spoken(activeDays)}일이에요.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: '처음 들어가 본 세계',
      note:
        top === null
          ? `본 시리즈 ${say.number(creators)}편 가운데서요.`
          : `그중 ${say.particle(top, '와/과', THIS_SERIES)} 가장 오래 함께했어요.`,
      alt: `기록에 처음 나온 시리즈는 ${say.spoken(count)}편이에요.${top === null ? '' : ` 그중 ${say.particle(top, '을/를', THIS_SERIES)} 가장 오래 봤어요.`}`,
    }),
    again: ({ name, creator, count }) => ({
      lead: '자꾸만 다시 찾은 작품',
      note: creator === null ? '' : `${creator} 가운데 한 편이에요.`,
      alt: `${say.particle(title(name, creator), '을/를', THIS_TITLE)} ${say.spoken(count)}번 틀었어요.`,
    }),
    topCategories: ({ rows, badge }) => ({
      lead: '저녁을 채운 장르',
      note: '',
      alt: `가장 많이 본 장르는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 장르를 본 ${badge}예요.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: '저녁을 가장 많이 차지한 시리즈는?',
      note: '엔딩 크레딧이 올라가기 전에, 기회는 한 번.',
      alt: `가장 오래 본 시리즈는 무엇일까요? ${say.list(options)} 중 하나예요.`,
      ask: '내 저녁을 가장 많이 차지한 시리즈는?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `화면이 가장 오래 켜져 있었어요. ${say.duration(it.value)}.`;
          case 'met':
            return `${say.particle(it.name, '와/과', THIS_SERIES)} 처음 만났어요. 새로 만난 시리즈 중 가장 오래 함께했어요.`;
          case 'first':
            return it.item === null ? null : `${title(it.item, it.creator)}, 이 작품으로 한 해를 열었어요.`;
          case 'session':
            return `${say.time(it.hour, it.minute)}부터 한자리에서 ${say.duration(it.value)}.`;
          case 'streak':
            return `${say.number(it.days)}일을 이어서 본 마지막 날이었어요.`;
          case 'birthday':
            return `내 생일, 모두 ${say.duration(it.value)} 봤어요.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: '간직하고 싶은 장면',
        note: '한 해의 예고편을 만든다면 들어갈 날들이에요.',
        alt: `기억에 남을 날이에요. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('한 해 전의 시리즈와 나', '편'),
    nextBadge: ({ name, of, shown, more }) => {
      const told = `더 봤다면 ${say.particle(name, '을/를', THIS_SERIES)} 본 ${say.number(of)}명 중 상위 ${say.percent(shown)}였어요.`;
      return {
        lead: '다음 배지까지 딱 이만큼',
        note: `이만큼만 ${told}`,
        alt: `${say.spoken(more)}분만 ${told}`,
        unit: '분',
        next: `${name} 다음 배지`,
      };
    },
    mayLove: {
      detail: ({ through, people }) => plain.beside(through, people, '함께 봐요'),
      card: ({ names }) => ({
        lead: '아직 비어 있는 저녁을 위해',
        note: '나와 같은 시리즈를 좋아하는 사람들이 골랐어요.',
        alt: `나와 취향이 비슷한 사람들이 아끼는, 아직 보지 않은 시리즈예요. ${names.map(({ name, detail }) => `‘${name}’: ${detail}`).join(' / ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const years = plain.yearsOf(value);
      const { counted, loved } = plain.loved(creator, THIS_SERIES);
      return {
        lead: '우리 모두의 긴 저녁',
        note: `시청자 ${say.number(people)}명이 함께했어요.${years === null ? '' : ` 쉬지 않고 이으면 ${years}이에요.`}`,
        alt: `시청자 ${say.spoken(people)}명이 모두 ${say.spoken(Math.floor(value / 60))}시간을 봤어요.${counted}`,
        loved,
      };
    },
    race: ({ winner, since, order }) => {
      const led = say.particle(winner, '이/가', THIS_NAME);
      const note = plain.lead(led, since);
      return { lead: '저녁 시간 쟁탈전', note, alt: `${note} 마지막 순위는 ${order.join(', ')} 순이에요.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: '한 해를 함께한 시리즈',
      note: '',
      alt: `가장 오래 본 시리즈는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 시리즈를 본 ${badge}예요.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `${say.particle(name, '을/를', THIS_SERIES)} 본 ${say.number(of)}명 중`,
      note: rank === 1 ? '이 중에서 더 오래 본 사람은 없어요.' : '',
      alt: `${say.particle(name, '을/를', THIS_SERIES)} 본 ${say.spoken(of)}명 중 상위 ${say.percent(shown)}예요. ${say.spoken(rank)}위, 함께한 시간은 ${hours(value)}이에요.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: '나의 한 해가 극장이라면',
      note: plain.archetypeNote(basis),
      alt: `나의 한 해가 극장이라면 ${say.particle(name, '이에요/예요', '')}. ${why}`,
    }),
    summary: ({ title: heading, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        spoken(value),
        `영상을 본 날 ${say.spoken(activeDays)}일`,
        `시리즈 ${say.spoken(creators)}편`,
        `에피소드와 영화 ${say.spoken(items)}편`,
        ...(topCreator === null ? [] : [`가장 오래 본 시리즈 ${topCreator}`]),
        ...(topItem === null ? [] : [`가장 자주 튼 작품 ‘${topItem}’`]),
        ...(archetype === null ? [] : [archetype]),
      ];
      return {
        lead: heading,
        note: standing === null ? '' : `${standing.name}, ${standing.badge}`,
        alt: `${heading}: ${parts.join(', ')}.`,
      };
    },
  };
}
