import type { Say, Sentences } from '../../model/sentences';
import { plainKo } from '../plain-ko';

/** What stands between a name whose last sound is unknown and its particle. */
const THEIR_MUSIC = '의 음악';
const THIS_NAME = '라는 이름';
const THIS_SONG = ', 이 곡';

/** What the music cards say in Korean. */
export function sentencesKo(say: Say): Sentences {
  const plain = plainKo(say);
  const minutes = (value: number) => `${say.number(value)}분`;
  const hours = (value: number) => (value < 120 ? minutes(value) : `${say.number(Math.floor(value / 60))}시간`);
  const plays = (count: number) => `${say.number(count)}번 재생`;
  const song = (item: string, creator: string | null) => (creator === null ? `‘${item}’` : `${creator}의 ‘${item}’`);

  return {
    title: (label) => `나의 ${plain.year(label)} 음악`,
    shortTitle: (label) => `${plain.year(label)}의 음악`,
    ring: plain.ring,
    measures: {
      minutes: { hero: (value) => ({ value, unit: '분' }), short: minutes, long: minutes },
      plays: { hero: (value) => ({ value, unit: '번' }), short: plays, long: plays },
    },
    together: hours,
    badge: plain.badge,
    place: plain.place,
    units: { days: () => '일', times: () => '번', newCreators: () => '명', top: { prefix: '상위', suffix: '%' } },
    labels: {
      median: '이곳 리스너의 딱 중간',
      thatDay: '그날 하루',
      together: '함께한 시간',
      measure: () => '들은 시간',
      activeDays: '음악을 들은 날',
      creators: '아티스트',
      items: '들은 곡',
      counters: { measure: () => '분', activeDays: '일', creators: '명', items: '곡' },
      topCreators: '많이 들은 아티스트',
      topItems: '많이 들은 곡',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? '하루하루 쌓인 한 해예요.' : `${name} 님, 하루하루 쌓인 한 해예요.`,
      note: first === null ? '' : `첫 곡은 ${song(first.item, first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    first: ({ date, time, item, creator }) => ({
      lead: item === null ? '한 해의 문을 연 아티스트' : '한 해의 첫 곡',
      note: item === null || creator === null ? '모든 것이 여기서 시작됐어요.' : `${creator}의 노래로 한 해를 열었어요.`,
      alt: `한 해의 음악은 ${say.date(date)}${time === null ? '' : ` ${time}`}, ${item === null ? `${creator}의 음악` : song(item, creator)}에서 시작됐어요.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: '음악과 함께한 시간',
      note: `${value < 60 ? '' : `쉬지 않고 이으면 ${say.duration(value)}이에요. `}${plain.change(grown, '더 조용했어요')}`.trim(),
      alt: `${plain.year(label)}에 음악을 ${say.spoken(value)}분 들었어요.${median === null ? '' : ` 이곳 리스너의 딱 중간은 ${say.spoken(median)}분이에요.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: '음악을 가장 많이 튼 시간',
      note: weekday === null ? '어느 요일이나 고르게 들었어요.' : `요일로는 ${plain.weekday(weekday)}이 가장 길었어요.`,
      alt: `${say.hour(hour)} 무렵에 가장 많이 들었어요.${weekday === null ? '' : ` 요일로는 ${plain.weekday(weekday)}이에요.`}`,
    }),
    peakDay: ({ date, value, times }) => ({
      lead: '음악으로 가득했던 하루',
      note:
        times === null ? `${say.weekday(date)}이었어요.` : `${say.weekday(date)}이었고, 여느 날보다 ${say.number(times)}배 넘게 들었어요.`,
      alt: `음악을 가장 많이 들은 날은 ${say.date(date)} ${say.weekday(date)}, ${say.spoken(value)}분이에요.`,
    }),
    streak: ({ days, from, to, everyDay }) => ({
      lead: everyDay ? '하루도 빠짐없이, 매일' : '하루도 거르지 않고',
      note: everyDay ? '음악 없는 날이 하루도 없었어요.' : `${say.date(from)}부터 ${say.date(to)}까지 날마다 음악을 들었어요.`,
      alt: `음악을 이어 들은 가장 긴 기록은 ${say.date(from)}부터 ${say.date(to)}까지 ${say.spoken(days)}일이에요.`,
    }),
    session: ({ date, hour, minute, value, events }) => ({
      lead: '가장 길게 이어 들은 시간',
      note:
        value < 120
          ? `길게 쉬지 않고 ${say.number(events)}번 이어서 재생했어요.`
          : `${say.duration(value)} 동안 ${say.number(events)}번 이어서 재생했어요.`,
      alt: `${say.date(date)} ${say.time(hour, minute)}부터 ${say.spoken(value)}분 동안 ${say.spoken(events)}번 이어서 재생했어요.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: '음악이 가장 오래 흐른 달',
      note: `${say.month(quietest)}은 가장 조용했고, ${say.number(days)}일 중 ${say.number(activeDays)}일을 음악과 함께했어요.`,
      alt: `하루하루 펼친 한 해예요. ${say.month(busiest)}이 가장 가득했고 ${say.month(quietest)}이 가장 조용했어요. 음악을 들은 날은 ${say.spoken(days)}일 중 ${say.spoken(activeDays)}일이에요.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: '처음 만난 아티스트',
      note:
        top === null
          ? `들은 아티스트 ${say.number(creators)}명 가운데서요.`
          : `그중 ${say.particle(top, '와/과', THEIR_MUSIC)} 가장 오래 함께했어요.`,
      alt: `기록에 처음 나온 아티스트는 ${say.spoken(count)}명이에요.${top === null ? '' : ` 그중 ${say.particle(top, '을/를', THEIR_MUSIC)} 가장 오래 들었어요.`}`,
    }),
    obsession: ({ date, plays: count, name, creator }) => ({
      lead: `${say.date(date)}, 한 번으로는 모자랐던 곡`,
      note: creator === null ? '' : `${creator}의 노래예요.`,
      alt: `${say.date(date)} 하루에 ${say.particle(song(name, creator), '을/를', THIS_SONG)} ${say.spoken(count)}번 들었어요.`,
    }),
    topItems: ({ rows }) => ({ lead: '자꾸만 다시 튼 곡', note: '', alt: `가장 많이 들은 곡은 ${plain.list(rows)} 순이에요.` }),
    quiz: ({ options, answer }) => ({
      lead: '귀에 가장 오래 머문 아티스트는?',
      note: '기회는 한 번, 마음에 먼저 떠오른 쪽으로.',
      alt: `가장 오래 들은 아티스트는 누구일까요? ${say.list(options)} 중 하나예요.`,
      ask: '내 귀에 가장 오래 머문 아티스트는?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `한 해 중 음악을 가장 많이 들은 날, 모두 ${minutes(it.value)}.`;
          case 'met':
            return `${say.particle(it.name, '와/과', THEIR_MUSIC)} 처음 만났어요. 새로 만난 아티스트 중 가장 오래 함께했어요.`;
          case 'first':
            return it.item === null ? null : `${song(it.item, it.creator)}, 이 노래로 한 해를 열었어요.`;
          case 'obsession':
            return `${song(it.name, it.creator)}, 하루에 ${say.number(it.plays)}번.`;
          case 'session':
            return `${say.time(it.hour, it.minute)}부터 ${say.duration(it.value)} 동안 멈추지 않았어요.`;
          case 'streak':
            return `${say.number(it.days)}일을 이어 들은 마지막 날이었어요.`;
          case 'birthday':
            return `내 생일, 음악을 ${minutes(it.value)} 들었어요.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: '한 해가 보낸 엽서',
        note: '들으면 떠오를 날들이에요.',
        alt: `기억에 남을 날이에요. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('한 해 전의 아티스트와 나', '명'),
    nextBadge: ({ name, of, shown, more }) => {
      const told = `더 함께했다면 ${say.particle(name, '을/를', THEIR_MUSIC)} 들은 ${say.number(of)}명 중 상위 ${say.percent(shown)}였어요.`;
      return {
        lead: '다음 배지까지 딱 이만큼',
        note: `이만큼만 ${told}`,
        alt: `${say.spoken(more)}분만 ${told}`,
        unit: '분',
        next: `${name} 다음 배지`,
      };
    },
    mayLove: {
      detail: ({ through, people }) => plain.beside(through, people, '함께 들어요'),
      card: ({ names }) => ({
        lead: '아직 만나지 못했지만, 좋아할지 몰라요',
        note: '나와 같은 음악을 좋아하는 사람들이 골랐어요.',
        alt: `나와 취향이 비슷한 사람들이 아끼는, 아직 만나지 못한 아티스트예요. ${names.map(({ name, detail }) => `‘${name}’: ${detail}`).join(' / ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const years = plain.yearsOf(value);
      const { counted, loved } = plain.loved(creator, THEIR_MUSIC);
      return {
        lead: '그리고 우리 모두의 한 해',
        note: `리스너 ${say.number(people)}명이 함께했어요.${years === null ? '' : ` 이어 들으면 ${years}이 걸려요.`}`,
        alt: `리스너 ${say.spoken(people)}명이 모두 ${say.spoken(value)}분을 들었어요.${counted}`,
        loved,
      };
    },
    race: ({ winner, since, order }) => {
      const led = say.particle(winner, '이/가', THIS_NAME);
      const note = plain.lead(led, since);
      return { lead: '한 해의 선두 다툼', note, alt: `${note} 마지막 순위는 ${order.join(', ')} 순이에요.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: '한 해를 함께 보낸 아티스트',
      note: '',
      alt: `가장 오래 들은 아티스트는 ${plain.list(rows)} 순이에요.${badge === null ? '' : ` 1위 아티스트를 들은 ${badge}예요.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `${say.particle(name, '을/를', THEIR_MUSIC)} 들은 ${say.number(of)}명 중`,
      note: rank === 1 ? '이 중에서 더 오래 들은 사람은 없어요.' : '',
      alt: `${say.particle(name, '을/를', THEIR_MUSIC)} 들은 ${say.spoken(of)}명 중 상위 ${say.percent(shown)}예요. ${say.spoken(rank)}위, 함께한 시간은 ${hours(value)}이에요.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: '음악을 듣는 나의 모습은',
      note: plain.archetypeNote(basis),
      alt: `음악을 듣는 나의 모습은 ${say.particle(name, '이에요/예요', '')}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `${say.spoken(value)}분`,
        `음악을 들은 날 ${say.spoken(activeDays)}일`,
        `아티스트 ${say.spoken(creators)}명`,
        `${say.spoken(items)}곡`,
        ...(topCreator === null ? [] : [`가장 오래 들은 아티스트 ${topCreator}`]),
        ...(topItem === null ? [] : [`가장 많이 들은 곡 ‘${topItem}’`]),
        ...(archetype === null ? [] : [archetype]),
      ];
      return { lead: title, note: standing === null ? '' : `${standing.name}, ${standing.badge}`, alt: `${title}: ${parts.join(', ')}.` };
    },
  };
}
