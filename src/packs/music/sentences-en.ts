import type { Say, Sentences } from '../../model/sentences';
import { plainEn } from '../plain-en';

/** What the music cards say in English. */
export function sentencesEn(say: Say): Sentences {
  const plain = plainEn(say);
  const minutes = (value: number) => `${say.number(value)} ${say.plural(Math.round(value), 'minute', 'minutes')}`;
  const hours = (value: number) => (value < 120 ? minutes(value) : `${say.number(Math.floor(value / 60))} hours`);
  const plays = (count: number) => `${say.number(count)} ${say.plural(count, 'play', 'plays')}`;
  const by = (item: string, creator: string | null) => (creator === null ? item : `${item} by ${creator}`);
  const change = (value: number | null) => {
    if (value === null || Math.abs(value) < 0.01) return '';
    if (value >= 1) return ` ${say.number(1 + value, 1)} times the year before.`;
    return value > 0 ? ` ${say.share(value)} more than the year before.` : ` A quieter year than the one before, by ${say.share(-value)}.`;
  };

  return {
    title: (label) => `Your ${label} in music`,
    shortTitle: (label) => `${label} in music`,
    ring: plain.ring,
    measures: {
      minutes: {
        hero: (value) => ({ value, unit: say.plural(Math.round(value), 'minute', 'minutes') }),
        short: (value) => `${say.number(value)} min`,
        long: minutes,
      },
      plays: { hero: (value) => ({ value, unit: say.plural(value, 'play', 'plays') }), short: plays, long: plays },
    },
    together: hours,
    badge: plain.badge,
    place: plain.place,
    units: {
      days: plain.days,
      times: (count) => say.plural(count, 'time', 'times'),
      newCreators: (count) => say.plural(count, 'new artist', 'new artists'),
      top: plain.top,
    },
    labels: {
      median: 'the middle listener here',
      thatDay: 'that day',
      together: 'time together',
      measure: () => 'minutes',
      activeDays: 'days with music',
      creators: 'artists',
      items: 'songs',
      topCreators: 'Top artists',
      topItems: 'Top songs',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? 'This is your year, one day at a time.' : `${name}, this is your year, one day at a time.`,
      note: first === null ? '' : `It began with ${by(first.item, first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    first: ({ date, time, item, creator }) => ({
      lead: item === null ? 'Your year opened with' : 'The first song of your year',
      note: item === null || creator === null ? 'Everything else came after.' : `By ${creator}. Everything else came after.`,
      alt: `Your year in music began on ${say.date(date)}${time === null ? '' : ` at ${time}`} with ${item === null ? creator : by(item, creator)}.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: 'You listened for',
      note: `${value < 60 ? '' : `That is ${say.duration(value)}, end to end.`}${change(grown)}`.trim(),
      alt: `You listened for ${minutes(value)} in ${label}.${median === null ? '' : ` The middle listener here: ${minutes(median)}.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: 'Your loudest hour',
      note: weekday === null ? 'Every day of the week got its share.' : `${plain.weekday(weekday)} ran the longest.`,
      alt: `You listened most around ${say.hour(hour)}${weekday === null ? '' : `, and most of all on ${plain.weekday(weekday)}`}.`,
    }),
    peakDay: ({ date, value, times }) => ({
      lead: 'Your fullest day',
      note: times === null ? `A ${say.weekday(date)}.` : `A ${say.weekday(date)} with more than ${plain.times(times)} your usual music.`,
      alt: `Your fullest day was ${say.weekday(date)}, ${say.date(date)}, with ${minutes(value)} of music.`,
    }),
    streak: ({ days: length, from, to, everyDay }) => ({
      lead: everyDay ? 'Every single day had music' : 'Days in a row with music',
      note: everyDay ? 'Not one of them went without.' : `From ${say.date(from)} to ${say.date(to)}, not a day without.`,
      alt: `Your longest streak of days with music: ${say.number(length)} ${plain.days(length)}, from ${say.date(from)} to ${say.date(to)}.`,
    }),
    session: ({ date, hour, minute, value, events }) => ({
      lead: 'Your longest sitting',
      note: value < 120 ? `${plays(events)} without a long break.` : `${say.duration(value)}, ${plays(events)}, no long break.`,
      alt: `Your longest sitting ran for ${minutes(value)}, from ${say.time(hour, minute)} on ${say.date(date)}: ${plays(events)}.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: 'No month had more music than',
      note: `${say.month(quietest)} was the quiet one. ${say.number(activeDays)} of ${say.number(days)} days had music.`,
      alt: `Your year day by day: fullest in ${say.month(busiest)}, quietest in ${say.month(quietest)}; ${say.number(activeDays)} of ${say.number(days)} days had music.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: 'You let new voices in',
      note: top === null ? `Out of ${say.number(creators)} you played.` : `${top} stayed with you the most.`,
      alt: `${say.number(count)} ${say.plural(count, 'artist is', 'artists are')} new to your history${top === null ? '' : `; ${top} stayed with you the most`}.`,
    }),
    obsession: ({ date, plays: count, name, creator }) => ({
      lead: `On ${say.date(date)}, once was not enough`,
      note: creator === null ? '' : `By ${creator}, every single time.`,
      alt: `On ${say.date(date)} you played ${by(name, creator)} ${say.number(count)} ${say.plural(count, 'time', 'times')}.`,
    }),
    topItems: ({ rows }) => ({
      lead: 'The songs you kept going back to',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'song', 'songs')}: ${plain.list(rows)}.`,
    }),
    quiz: ({ options, answer }) => ({
      lead: 'Who filled your ears the longest?',
      note: 'One guess. Trust your heart, or your headphones.',
      alt: `Which artist did you listen to the longest: ${say.list(options)}?`,
      ask: 'Who filled my ears the longest?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `More music than on any other day: ${minutes(it.value)}.`;
          case 'met':
            return `You met ${it.name}. No new artist kept you longer.`;
          case 'first':
            return it.item === null ? null : `The year opened with ${by(it.item, it.creator)}.`;
          case 'obsession':
            return `${by(it.name, it.creator)}, ${say.number(it.plays)} times over.`;
          case 'session':
            return `From ${say.time(it.hour, it.minute)} you did not stop for ${say.duration(it.value)}.`;
          case 'streak':
            return `The last of ${say.number(it.days)} days in a row with music.`;
          case 'birthday':
            return `Your birthday, with ${minutes(it.value)} of music.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: 'Postcards from your year',
        note: 'Days that will sound familiar.',
        alt: `Days that stood out. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('Your artists, one year on'),
    nextBadge: ({ name, of, shown, more }) => {
      const told = `more with ${name} would have put you in the top ${say.percent(shown)} of ${say.number(of)} people.`;
      return {
        lead: 'This close to the next badge',
        note: `That much ${told}`,
        alt: `${minutes(more)} ${told}`,
        unit: say.plural(more, 'minute', 'minutes'),
        next: `the next badge with ${name}`,
      };
    },
    mayLove: {
      detail: ({ through, people }) => plain.beside('Played', through, people),
      card: ({ names }) => ({
        lead: 'You have not met yet, but you may love',
        note: 'Those who love what you love play them too.',
        alt: `Artists new to you that people with your taste love: ${names.map(({ name, detail }) => `${name} (${detail})`).join('; ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const years = plain.yearsOf(value);
      const loved = creator === null ? '' : ` ${say.number(creator.fans)} of you have ${creator.name} in your top five.`;
      return {
        lead: 'And all of you together',
        note: `${say.number(people)} listeners.${years === null ? '' : ` ${years} of music, end to end.`}`,
        alt: `All ${say.number(people)} listeners together played ${minutes(value)}.${loved}`,
        loved: creator === null ? '' : `in the top five of ${say.number(creator.fans)} people`,
      };
    },
    race: ({ winner, since, order }) => {
      const note = plain.lead(winner, since);
      return { lead: 'How your year was won', note, alt: `${note} The final order: ${order.join(', ')}.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: 'The artists you spent your year with',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'artist', 'artists')}: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `Of ${say.number(of)} people who played ${name}`,
      note: rank === 1 ? 'Nobody in this group listened longer.' : '',
      alt: `Of ${say.number(of)} people who played ${name}, you are in the top ${say.percent(shown)}: number ${say.number(rank)}, with ${hours(value)} together.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: 'You listened like',
      note: plain.archetypeNote(basis),
      alt: `Your kind of listening: ${name}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `${minutes(value)}, ${say.number(activeDays)} ${plain.days(activeDays)} with music`,
        `${say.number(creators)} ${say.plural(creators, 'artist', 'artists')}, ${say.number(items)} ${say.plural(items, 'song', 'songs')}`,
        ...(topCreator === null ? [] : [`top artist ${topCreator}`]),
        ...(topItem === null ? [] : [`top song ${topItem}`]),
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
