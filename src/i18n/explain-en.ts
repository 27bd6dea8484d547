import type { Measure } from '../model/recap';
import type { ExplainWords } from './explain';

const NAMES: Readonly<Record<Measure, string>> = {
  plays: 'the number of times',
  minutes: 'time',
  amountMinor: 'the amount',
  quantity: 'the number of units',
  orders: 'the number of orders',
};

const SUMS: Readonly<Record<Measure, string>> = {
  plays: 'How many events count.',
  minutes: 'The lengths of all events that count, added up in whole milliseconds and divided once.',
  amountMinor: 'The amounts of all events that count, added up in the smallest unit of the currency. Nothing is converted.',
  quantity: 'The quantities of all events that count, added up.',
  orders: 'How many different orders there are. An event that names no order is one of its own.',
};

const TIES = 'Ties go to whoever has more events, then by name.';

export const explainEn: ExplainWords = {
  heading: 'Why this number?',
  labels: {
    counted: 'Counted',
    leftOut: 'Left out',
    window: 'Window',
    zone: 'Time zone',
    cohort: 'Compared with',
    exact: 'Exact place',
  },
  title: {
    first: () => 'The first of the year',
    total: () => 'Total',
    'standing-overall': () => 'Place among everybody',
    previous: () => 'Change from a year before',
    'active-days': () => 'Days with activity',
    calendar: () => 'Busiest month',
    clock: () => 'Busiest hour',
    'peak-day': () => 'Fullest day',
    streak: () => 'Longest run of days',
    weeks: () => 'Longest run of weeks',
    session: () => 'Longest sitting',
    discoveries: ({ nouns }) => `New ${nouns.creators}`,
    obsession: ({ nouns }) => `The ${nouns.item} of one day`,
    binge: ({ nouns }) => `The ${nouns.creator} of one day`,
    biggest: () => 'Biggest order',
    again: ({ nouns }) => `The ${nouns.item} that came back`,
    spend: () => 'Spent',
    'standout-days': () => 'Days that stood out',
    'top-items': ({ nouns }) => `Top ${nouns.items}`,
    'top-collections': () => 'Top collections',
    'top-categories': () => 'Top categories',
    quiz: () => 'The question',
    race: () => 'The race of the months',
    'top-creators': ({ nouns }) => `Top ${nouns.creators}`,
    standing: ({ nouns }) => `Place with one ${nouns.creator}`,
    'late-night': () => 'Share of the night',
    archetype: () => 'Your kind of year',
    'last-year': () => 'Against the year before',
    'next-badge': () => 'To the next badge',
    'may-love': ({ nouns }) => `${nouns.creators} to meet`,
    community: () => 'Everybody together',
  },
  definition: {
    first: () => 'The earliest event in the window that counts.',
    total: ({ main }) => SUMS[main],
    'standing-overall': ({ nouns, main }) =>
      `Everybody with a recap, ordered by ${NAMES[main]}. The percentage is the part of these ${nouns.people} who are level with you or ahead, yourself included, rounded up: it is never better than the truth. The middle one is the median.`,
    previous: () => 'The same dates one year earlier, and how much more or less there was then.',
    'active-days': () => 'Local dates with at least one event that counts.',
    calendar: ({ main }) =>
      `The month with the greatest sum of ${NAMES[main]}; of equal ones the earlier. Each square is a local date, stronger the more there was. The strongest stands for nineteen in twenty active days and above.`,
    clock: ({ main }) => `By the local hour in which an event starts: the one with the greatest sum of ${NAMES[main]}.`,
    'peak-day': ({ main }) => `The local date with the greatest sum of ${NAMES[main]}. Of equal ones the earliest.`,
    streak: () => 'The longest run of local dates with an event that counts on every one of them. Of equal ones the earliest.',
    weeks: () => 'The longest run of weeks, Monday first, with an event that counts in every one of them. Of equal ones the earliest.',
    session: ({ main }) =>
      `A sitting goes on while the next event starts within 30 minutes of the end of everything before it. The one with the greatest sum of ${NAMES[main]}.`,
    discoveries: ({ nouns }) =>
      `${nouns.creators} whose first event ever recorded here lies in the window. Not told to anybody without a record from before it.`,
    obsession: ({ nouns }) => `The ${nouns.item} and local date with the most events. Of equal ones the longer, then the earlier day.`,
    binge: ({ nouns }) => `The ${nouns.creator} and local date with the most different ${nouns.items}.`,
    biggest: () => 'The order with the greatest amount in the currency of this recap.',
    again: ({ nouns }) => `The ${nouns.item} that was chosen most often, at least twice.`,
    spend: () => SUMS.amountMinor,
    'standout-days': ({ nouns }) =>
      `In this order, as far as there is one: the fullest day, the day of first meeting the top one of the new ${nouns.creators}, the day of one ${nouns.item}, your birthday (only you see it), the day of the longest sitting, the last of the longest run of days or weeks, the biggest order where amounts are shown, and the first of the year. No date twice, five at most, told in the order of the year.`,
    'top-items': ({ items }) => `Ordered by ${NAMES[items]}. ${TIES}`,
    'top-collections': ({ collections }) => `Ordered by ${NAMES[collections]}. ${TIES}`,
    'top-categories': ({ categories }) => `Ordered by ${NAMES[categories]}. An event with several categories is in each of them. ${TIES}`,
    quiz: ({ nouns, creators }) =>
      `The answer is the first of the top ${nouns.creators}, ordered by ${NAMES[creators]}. The others are the next of the same list, those level with the first left out. They stand in the order of the alphabet.`,
    race: ({ nouns, creators }) => `After each month, the five ${nouns.creators} with the greatest sum of ${NAMES[creators]} so far.`,
    'top-creators': ({ creators }) => `Ordered by ${NAMES[creators]}. ${TIES}`,
    standing: ({ nouns, creators }) =>
      `Everybody with an event of this ${nouns.creator} that counts, ordered by ${NAMES[creators]}. The percentage is the part of them who are level with you or ahead, yourself included, rounded up: it is never better than the truth.`,
    'late-night': () => 'The part that starts between 10 pm and 5 am, local time.',
    archetype: ({ nouns }) =>
      `Some plain figures, such as the share of the night, are compared with those of all ${nouns.people} who have a recap; the one that is greater than most people’s names the year. In a small group they are compared with an evenly spread year instead.`,
    'last-year': ({ nouns, creators }) =>
      `The first ten ${nouns.creators} of the same dates one year earlier beside the first ten of this window, each ordered by ${NAMES[creators]}. Stayed: in both. New: first recorded here in this window. Came back: here now, not in the year before, but earlier. Drifted away: at least three events then, not among the first ten now, and at most a tenth of then.`,
    'next-badge': ({ nouns, creators }) =>
      `Badges are known by 50, 25, 10, 5, 1, 0.5, 0.1, 0.05, 0.01, 0.005 and 0.001 percent. Of your first five ${nouns.creators}, the first with a badge left: ${NAMES[creators]} that the last one inside has more than you, and the smallest bit on top, so that you would stand before them. Told when it is at most as much again as you have.`,
    'may-love': ({ nouns }) =>
      `Each of your first five ${nouns.creators} leads to twenty others: those that the most of the people who have it among their first five have among their first twenty, measured against how many have each at all. Only what groups of the least size share is counted. Left out is everything that you have a record of.`,
    community: ({ nouns, main }) =>
      `Everybody with a recap: how many they are, and the sum of ${NAMES[main]}. The most loved ${nouns.creator} is among the first five of the most of them. Small groups say nothing.`,
  },
  events: (count) => `${count} events`,
  estimated: (count) => `the length of ${count} is an estimate`,
  tooShort: (count, seconds) => `${count} shorter than ${seconds} seconds`,
  notBought: (count) => `${count} returned, below zero or without a quantity`,
  otherCurrency: (count) => `${count} with an amount in another currency (left out of amounts only)`,
  nothing: 'nothing',
  unknown: 'not recorded when this was made',
  window: (from, to) => `${from} to ${to}, local dates`,
  people: (count, nouns) => `${count} ${nouns.people}`,
  silent: (least) => `Fewer than ${least} people: nobody is compared.`,
  exact: (rank, of, percent) => `number ${rank} of ${of}: top ${percent}`,
  days: (count) => `${count} days`,
  weeks: (count) => `${count} weeks`,
  span: (from, to) => `${from} to ${to}`,
};
