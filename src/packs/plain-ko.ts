import type { Bond, Say, Sentences } from '../model/sentences';

const WEEKDAYS = ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'];

const YEAR_MINUTES = 525_600;

/** What stands between a name whose last sound is unknown and its particle. */
const NAMED = ', 이 이름';

function thread(say: Say, bond: Bond, unit: string): { label: string; detail: string } {
  const label = (what: string) => `${what} ${say.number(bond.count)}${unit}`;
  switch (bond.how) {
    case 'stayed': {
      const both = bond.place === bond.before;
      return { label: label('그대로'), detail: both ? `두 해 모두 ${bond.place}위` : `그때 ${bond.before}위, 지금 ${bond.place}위` };
    }
    case 'new':
      return { label: label('새로 만난'), detail: '이번에 처음' };
    case 'back':
      return { label: label('다시 만난'), detail: `${bond.since}년 뒤로 처음` };
    case 'away':
      return { label: label('멀어진'), detail: `그때 ${bond.before}위, 지금은 뜸한 사이` };
  }
}

/** What Korean says alike in every domain; packs say the rest in their own words. */
export function plainKo(say: Say) {
  return {
    /** A bare year is a year ("2025년"); any other label speaks for itself. */
    year: (label: string) => (/^\d{4}$/.test(label) ? `${label}년` : label),
    /** "월요일" of 0. */
    weekday: (weekday: number) => WEEKDAYS[weekday] ?? '',
    weekdays: ['월', '화', '수', '목', '금', '토', '일'],
    list: (rows: readonly { name: string; value: string }[]) => say.list(rows.map(({ name, value }) => `${name}(${value})`)),
    ring: ({ busiest, quietest }) => {
      if (busiest === null) return '아직 비어 있는 한 해예요.';
      return quietest === null
        ? `${say.month(busiest)}에 가장 붐볐어요.`
        : `${say.month(busiest)}에 가장 붐볐고 ${say.month(quietest)}에 가장 조용했어요.`;
    },
    badge: (shown, of) => `${say.number(of)}명 중 상위 ${say.percent(shown)}`,
    place: (rank, of) => `${say.number(of)}명 중 ${say.number(rank)}위`,
    /** `led` is the winner with its particle. */
    lead: (led: string, since: string | null) =>
      since === null ? `첫 달부터 마지막 달까지 ${led} 앞장섰어요.` : `${led} ${say.month(since)}에 선두로 나서 끝까지 지켰어요.`,
    /** What every quiz says, whatever it asks. */
    guess: (answer: string) => ({
      right: `맞아요, 정답은 ‘${answer}’.`,
      wrong: `아깝네요, 정답은 ‘${answer}’. 내 한 해도 가끔은 뜻밖이에요.`,
      reveal: '정답 보기',
      answer: `정답은 ‘${answer}’.`,
    }),
    /** What every card about the year before says, under a lead of its own; `unit` counts creators. */
    twoYears: (lead: string, unit: string): NonNullable<Sentences['lastYear']> => ({
      years: { before: '한 해 전', now: '올해' },
      thread: (bond) => thread(say, bond, unit),
      card: ({ threads }) => ({
        lead,
        note: '',
        alt: `한 해 전과 견주면, ${threads.map(({ label, name, detail }) => `${label}: ‘${name}’, ${detail}`).join(' / ')}.`,
      }),
    }),
    /** How many of those who love the first name also do what `theyToo` says; those of the other names do as well. */
    beside: ([first = '', second]: readonly string[], people: number, theyToo: string) => {
      const fans = (name: string) => `${say.particle(`‘${name}’`, '을/를', NAMED)} 좋아하는`;
      return `${fans(first)} ${say.number(people)}명이 ${theyToo}.${second === undefined ? '' : ` ${fans(second)} 사람들도요.`}`;
    },
    /** Against the year before; nothing where it was the same. */
    change: (value: number | null, less = '줄었어요') => {
      if (value === null || Math.abs(value) < 0.01) return '';
      if (value >= 1) return `한 해 전의 ${say.number(1 + value, 1)}배예요.`;
      return `한 해 전보다 ${say.share(Math.abs(value))} ${value > 0 ? '늘었어요' : less}.`;
    },
    /** What the most people love: a sentence that goes on another, and the label above the name. */
    loved: (creator: { name: string; fans: number } | null, standIn: string) =>
      creator === null
        ? { counted: '', loved: '' }
        : {
            counted: ` ${say.spoken(creator.fans)}명이 ${say.particle(creator.name, '을/를', standIn)} 다섯 손가락 안에 꼽았어요.`,
            loved: `${say.number(creator.fans)}명이 다섯 손가락에 꼽은`,
          },
    /** Whole years in so many minutes; nothing under two. */
    yearsOf: (minutes: number) => (minutes < 2 * YEAR_MINUTES ? null : `${say.spoken(Math.floor(minutes / YEAR_MINUTES))}년`),
    archetypeNote: (basis: 'cohort' | 'even') =>
      basis === 'cohort' ? '살펴본 것 중 가장 남다른 점이에요.' : '살펴본 것 중 한 해 동안 가장 두드러진 점이에요.',
  } as const satisfies Partial<Sentences> & Record<string, unknown>;
}
