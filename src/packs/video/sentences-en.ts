import type { Say, Sentences } from '../../model/sentences';
import { plainEn } from '../plain-en';

/** From here on time is told in hours, the rest dropped. */
const HOURS_FROM = 120;
/** Up to here with its minutes; beyond it a duration would be told in days, which nobody compares with hours. */
const DAYS_FROM = 48 * 60;

/** What the video cards say in English. */
export function sentencesEn(say: Say): Sentences {
  const plain = plainEn(say);
  const minutes = (value: number) => `${say.number(value)} ${say.plural(Math.round(value), 'minute', 'minutes')}`;
  const hours = (value: number) => (value < HOURS_FROM ? minutes(value) : `${say.number(Math.floor(value / 60))} hours`);
  const plays = (count: number) => `${say.number(count)} ${say.plural(count, 'play', 'plays')}`;
  const times = (count: number) => say.plural(count, 'time', 'times');
  const episodes = (count: number) => say.plural(count, 'episode', 'episodes');
  const of = (item: string, creator: string | null) => (creator === null ? item : `${item}, from ${creator}`);
  const change = (value: number | null) => {
    if (value === null || Math.abs(value) < 0.01) return '';
    if (value >= 1) return ` ${say.number(1 + value, 1)} times the year before.`;
    return value > 0 ? ` ${say.share(value)} more than the year before.` : ` ${say.share(-value)} less than the year before.`;
  };

  return {
    title: (label) => `Your ${label} on screen`,
    shortTitle: (label) => `${label} on screen`,
    ring: plain.ring,
    measures: {
      minutes: {
        hero: (value) =>
          value < HOURS_FROM
            ? { value, unit: say.plural(Math.round(value), 'minute', 'minutes') }
            : { value: Math.floor(value / 60), unit: 'hours' },
        short: (value) => (value < HOURS_FROM ? `${say.number(value)} min` : `${say.number(Math.floor(value / 60))} h`),
        long: (value) => (value < DAYS_FROM ? say.duration(value) : hours(value)),
      },
      plays: { hero: (value) => ({ value, unit: say.plural(value, 'play', 'plays') }), short: plays, long: plays },
    },
    together: hours,
    badge: plain.badge,
    place: plain.place,
    units: {
      days: plain.days,
      times,
      newCreators: () => 'new series',
      binged: episodes,
      top: plain.top,
    },
    labels: {
      median: 'the middle viewer here',
      thatDay: 'that day',
      together: 'time together',
      measure: (value) => (value < HOURS_FROM ? 'minutes' : 'hours'),
      activeDays: 'days with something on',
      creators: 'series',
      items: 'episodes and films',
      topCreators: 'Top series',
      topItems: 'Played most',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? 'This is your year, one evening at a time.' : `${name}, this is your year, one evening at a time.`,
      note: first === null ? '' : `It opened with ${of(first.item, first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    first: ({ date, time, item, creator }) => ({
      lead: 'The first thing on your screen',
      note:
        item === null || creator === null
          ? 'The lights went down, and the year began.'
          : `From ${creator}. The lights went down, and the year began.`,
      alt: `Your year on screen opened on ${say.date(date)}${time === null ? '' : ` at ${time}`} with ${item === null ? creator : of(item, creator)}.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: 'You watched for',
      note: `${value < DAYS_FROM ? '' : `That is ${say.duration(value)}, end to end.`}${change(grown)}`.trim(),
      alt: `You watched for ${hours(value)} in ${label}.${median === null ? '' : ` The middle viewer here: ${hours(median)}.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: 'Your prime time',
      note: weekday === null ? 'Every day of the week got its share.' : `${plain.weekday(weekday)} had the most on.`,
      alt: `You watched most around ${say.hour(hour)}${weekday === null ? '' : `, and most of all on ${plain.weekday(weekday)}`}.`,
    }),
    peakDay: ({ date, value, times: more }) => ({
      lead: 'The day with the most on',
      note: more === null ? `A ${say.weekday(date)}.` : `A ${say.weekday(date)} with more than ${plain.times(more)} your usual viewing.`,
      alt: `You watched most on ${say.weekday(date)}, ${say.date(date)}: ${hours(value)}.`,
    }),
    streak: ({ days: length, from, to, everyDay }) => ({
      lead: everyDay ? 'Every single day had something on' : 'Days in a row with something on',
      note: everyDay ? 'Not one of them went without.' : `From ${say.date(from)} to ${say.date(to)}, the screen never rested a day.`,
      alt: `Your longest streak of days with something on: ${say.number(length)} ${plain.days(length)}, from ${say.date(from)} to ${say.date(to)}.`,
    }),
    session: ({ date, hour, minute, value, events }) => ({
      lead: 'Your longest sitting',
      note: value < HOURS_FROM ? `${plays(events)} without a long break.` : `${say.duration(value)}, ${plays(events)}, no long break.`,
      alt: `Your longest sitting ran for ${hours(value)}, from ${say.time(hour, minute)} on ${say.date(date)}: ${plays(events)}.`,
    }),
    binge: ({ date, name, items, minutes: length }) => ({
      lead: `${say.date(date)}, and then just one more`,
      note: `${say.duration(length)} in one day.`,
      alt: `On ${say.date(date)} you watched ${say.number(items)} ${episodes(items)} of ${name}, ${say.duration(length)} in all.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: 'Nothing glowed longer than',
      note: `${say.month(quietest)} went to bed early. Something was on for ${say.number(activeDays)} of ${say.number(days)} days.`,
      alt: `Your year day by day: fullest in ${say.month(busiest)}, quietest in ${say.month(quietest)}; ${say.number(activeDays)} of ${say.number(days)} days had something on.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: 'Worlds you entered for the first time',
      note: top === null ? `Out of ${say.number(creators)} series you watched.` : `${top} kept you the longest.`,
      alt: `${say.number(count)} series ${say.plural(count, 'is', 'are')} new to your history${top === null ? '' : `; ${top} kept you the longest`}.`,
    }),
    again: ({ creator, name, count }) => ({
      lead: 'You kept coming back to',
      note: creator === null ? '' : `From ${creator}.`,
      alt: `You pressed play on ${of(name, creator)}${creator === null ? '' : ','} ${say.number(count)} ${times(count)}.`,
    }),
    topCategories: ({ rows, badge }) => ({
      lead: 'What your evenings were made of',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'genre', 'genres')}: ${plain.list(rows)}.${badge === null ? '' : ` In the first of them you are in the ${badge}.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: 'Which series kept you up the most?',
      note: 'One guess, before the credits roll.',
      alt: `Which series did you watch the longest: ${say.list(options)}?`,
      ask: 'Which series kept me up the most?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `The screen was never on longer: ${say.duration(it.value)}.`;
          case 'met':
            return `You met ${it.name}. No new series kept you longer.`;
          case 'first':
            return it.item === null ? null : `The year opened with ${of(it.item, it.creator)}.`;
          case 'session':
            return `One sitting from ${say.time(it.hour, it.minute)}: ${say.duration(it.value)}.`;
          case 'streak':
            return `The last of ${say.number(it.days)} days in a row with something on.`;
          case 'birthday':
            return `Your birthday, with ${say.duration(it.value)} on screen.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: 'Scenes to keep',
        note: 'The days that your year would put in its trailer.',
        alt: `Days that stood out. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('Your series, one year on'),
    nextBadge: ({ name, of, shown, more }) => {
      const told = `more of ${name} would have put you in the top ${say.percent(shown)} of ${say.number(of)} people.`;
      return {
        lead: 'This close to the next badge',
        note: `That much ${told}`,
        alt: `${say.number(more)} ${say.plural(more, 'minute', 'minutes')} ${told}`,
        unit: say.plural(more, 'minute', 'minutes'),
        next: `the next badge with ${name}`,
      };
    },
    mayLove: {
      detail: ({ through, people }) => plain.beside('Watched', through, people),
      card: ({ names }) => ({
        lead: 'For an evening that is still free',
        note: 'You have not seen them. Those who love what you love have.',
        alt: `Series new to you that people with your taste love: ${names.map(({ name, detail }) => `${name} (${detail})`).join('; ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const years = plain.yearsOf(value);
      const loved = creator === null ? '' : ` ${say.number(creator.fans)} of you have ${creator.name} in your top five.`;
      return {
        lead: 'All of you, in one long evening',
        note: `${say.number(people)} viewers.${years === null ? '' : ` ${years} without a break.`}`,
        alt: `All ${say.number(people)} viewers together watched for ${say.number(Math.floor(value / 60))} hours.${loved}`,
        loved: creator === null ? '' : `in the top five of ${say.number(creator.fans)} people`,
      };
    },
    race: ({ winner, since, order }) => {
      const note = plain.lead(winner, since);
      return { lead: 'The race for your evenings', note, alt: `${note} The final order: ${order.join(', ')}.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: 'The series you lived with',
      note: '',
      alt: `Your top series: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    standing: ({ name, of: size, shown, rank, value }) => ({
      lead: `Of ${say.number(size)} people who watched ${name}`,
      note: rank === 1 ? 'Nobody in this group watched longer.' : '',
      alt: `Of ${say.number(size)} people who watched ${name}, you are in the top ${say.percent(shown)}: number ${say.number(rank)}, with ${hours(value)} together.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: 'If your year were a picture house',
      note: plain.archetypeNote(basis),
      alt: `If your year were a picture house: ${name}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `${hours(value)}, ${say.number(activeDays)} ${plain.days(activeDays)} with something on`,
        `${say.number(creators)} series, ${say.number(items)} ${say.plural(items, 'episode or film', 'episodes and films')}`,
        ...(topCreator === null ? [] : [`top series ${topCreator}`]),
        ...(topItem === null ? [] : [`played most ${topItem}`]),
        ...(archetype === null ? [] : [archetype]),
      ];
      return {
        lead: title,
        note: standing === null ? '' : `${standing.name}: ${standing.badge}`,
        alt: `${title}: ${parts.join('; ')}.`,
      };
    },
  };
}
