import type { Say, Sentences } from '../../model/sentences';
import { plainEn } from '../plain-en';

/** What the delivery cards say in English. */
export function sentencesEn(say: Say): Sentences {
  const plain = plainEn(say);
  const orders = (count: number) => `${say.number(count)} ${say.plural(count, 'order', 'orders')}`;
  const servings = (count: number) => `${say.number(count)} ${say.plural(count, 'serving', 'servings')}`;
  const times = (count: number) => say.plural(count, 'time', 'times');
  const from = (creator: string | null) => (creator === null ? '' : ` from ${creator}`);
  const change = (value: number | null, more: string, less: string) => {
    if (value === null || Math.abs(value) < 0.01) return '';
    if (value >= 1) return `${say.number(1 + value, 1)} times the year before.`;
    return `${say.share(Math.abs(value))} ${value > 0 ? more : less} than the year before.`;
  };

  return {
    title: (label) => `Your ${label} in food delivery`,
    shortTitle: (label) => `${label} in food delivery`,
    ring: plain.ring,
    measures: {
      orders: { hero: (value) => ({ value, unit: say.plural(value, 'order', 'orders') }), short: orders, long: orders },
      quantity: { hero: (value) => ({ value, unit: say.plural(value, 'serving', 'servings') }), short: servings, long: servings },
    },
    together: orders,
    badge: plain.badge,
    place: plain.place,
    units: {
      days: plain.days,
      times,
      newCreators: (count) => say.plural(count, 'new restaurant', 'new restaurants'),
      weeks: (count) => say.plural(count, 'week', 'weeks'),
      top: plain.top,
    },
    labels: {
      median: 'the middle person here',
      thatDay: 'that day',
      together: 'orders from there',
      measure: (value) => say.plural(value, 'order', 'orders'),
      average: 'an order, on average',
      activeDays: 'days with a delivery',
      creators: 'restaurants',
      items: 'different dishes',
      topCreators: 'Top restaurants',
      topItems: 'Top dishes',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? 'This is your year, one meal at a time.' : `${name}, this is your year, one meal at a time.`,
      note: first === null ? '' : `It began with ${first.item}${from(first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: 'The doorbell rang for',
      note: change(grown, 'more', 'fewer'),
      alt: `You ordered in ${say.number(value)} ${times(value)} in ${label}.${median === null ? '' : ` The middle person here: ${orders(median)}.`}`,
    }),
    clock: ({ hour, weekday }) => ({
      lead: 'Your hungriest hour',
      note: weekday === null ? 'Every day of the week got its share.' : `${plain.weekday(weekday)} saw the most orders.`,
      alt: `You ordered most around ${say.hour(hour)}${weekday === null ? '' : `, and most of all on ${plain.weekday(weekday)}`}.`,
    }),
    lateNight: ({ share, hour }) => ({
      lead: 'Ordered late at night',
      note: `Between 10\u00a0pm and 5\u00a0am, most of all around ${say.hour(hour)}.`,
      alt: `${say.share(share)} of your orders came between 10\u00a0pm and 5\u00a0am, most of all around ${say.hour(hour)}.`,
    }),
    peakDay: ({ date, value, times: more }) => ({
      lead: 'Your fullest day',
      note: more === null ? `A ${say.weekday(date)}.` : `A ${say.weekday(date)} with more than ${plain.times(more)} your usual orders.`,
      alt: `Your fullest day was ${say.weekday(date)}, ${say.date(date)}, with ${orders(value)}.`,
    }),
    weeks: ({ weeks, from: first, to, everyWeek }) => ({
      lead: everyWeek ? 'Every single week had a delivery' : 'A delivery every week for',
      note: everyWeek ? 'Not one of them went without.' : `From ${say.date(first)} to ${say.date(to)}, not a week without.`,
      alt: `Your longest run of weeks with a delivery: ${say.number(weeks)} ${say.plural(weeks, 'week', 'weeks')}, from ${say.date(first)} to ${say.date(to)}.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: 'You tried other kitchens',
      note: top === null ? `Out of ${say.number(creators)} you ordered from.` : `${top} saw you again the most.`,
      alt: `${say.number(count)} ${say.plural(count, 'restaurant is', 'restaurants are')} new to your history${top === null ? '' : `; you ordered from ${top} the most`}.`,
    }),
    again: ({ name, creator, count, quantity }) => ({
      lead: 'The usual',
      note: creator !== null ? `From ${creator}.` : quantity > count ? `${servings(quantity)} in all.` : '',
      alt: `You came back to ${name} ${say.number(count)} ${times(count)}${creator === null ? '' : `, from ${creator}`}.`,
    }),
    topItems: ({ rows }) => ({
      lead: 'The dishes you came back to',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'dish', 'dishes')}: ${plain.list(rows)}.`,
    }),
    spend: ({ label, amount, orders: count, average, change: grown }) => ({
      lead: 'All together',
      note: `Over ${orders(count)}. ${change(grown, 'more', 'less')}`.trim(),
      alt: `In ${label} your ${orders(count)} came to ${amount}, about ${average} each.`,
    }),
    topCategories: ({ rows, badge, by }) => ({
      lead: 'What you were hungry for',
      note: '',
      alt: `Your top cuisines${by === 'amount' ? ' by amount' : ''}: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: 'Whose food reached your door most often?',
      note: 'One guess, while it is still warm.',
      alt: `Which restaurant did you order from most often: ${say.list(options)}?`,
      ask: 'Whose food reached my door most often?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `The doorbell never rang more in a day: ${orders(it.value)}.`;
          case 'met':
            return `Your first order from ${it.name}. No new kitchen fed you more often.`;
          case 'first':
            return it.item === null ? null : `The first dish of the year: ${it.item}${from(it.creator)}.`;
          case 'weeks':
            return `The last of ${say.number(it.weeks)} weeks in a row with a delivery.`;
          case 'birthday':
            return `Your birthday, with ${orders(it.value)} to the door.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: 'Days you can still taste',
        note: '',
        alt: `Days that stood out. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('Your kitchens, one year on'),
    mayLove: {
      detail: ({ through, people }) => plain.beside('Ordered', through, people),
      card: ({ names }) => ({
        lead: 'Still to be tasted',
        note: 'You have not been there. People with your taste like them.',
        alt: `Restaurants new to you that people with your taste like: ${names.map(({ name, detail }) => `${name} (${detail})`).join('; ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const loved = creator === null ? '' : ` ${say.number(creator.fans)} of you have ${creator.name} in your top five.`;
      return {
        lead: 'One long table for all of you',
        note: `${say.number(people)} people, one year of meals.`,
        alt: `All ${say.number(people)} people here together placed ${orders(value)}.${loved}`,
        loved: creator === null ? '' : `in the top five of ${say.number(creator.fans)} people`,
      };
    },
    first: ({ date, time, item, creator }) => ({
      lead: item === null ? 'Your year began at' : 'The first dish of your year',
      note: item === null || creator === null ? 'The first time the doorbell rang.' : `From ${creator}. The first time the doorbell rang.`,
      alt: `Your first order came on ${say.date(date)}${time === null ? '' : ` at ${time}`}: ${item === null ? creator : `${item}${from(creator)}`}.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: 'The doorbell rang most in',
      note: `${say.month(quietest)} was the quiet one. Something came on ${say.number(activeDays)} of ${say.number(days)} days.`,
      alt: `Your year day by day: fullest in ${say.month(busiest)}, quietest in ${say.month(quietest)}; something came on ${say.number(activeDays)} of ${say.number(days)} days.`,
    }),
    race: ({ winner, since, order }) => {
      const note = plain.lead(winner, since);
      return { lead: 'Which kitchen won your year', note, alt: `${note} The final order: ${order.join(', ')}.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: 'The kitchens that know your door',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'restaurant', 'restaurants')}: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `Of ${say.number(of)} people who ordered from ${name}`,
      note: rank === 1 ? 'Nobody in this group ordered more often.' : '',
      alt: `Of ${say.number(of)} people who ordered from ${name}, you are in the top ${say.percent(shown)}: number ${say.number(rank)}, with ${orders(value)}.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: 'You ate in like',
      note: plain.archetypeNote(basis),
      alt: `Your kind of eating in: ${name}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `${orders(value)} on ${say.number(activeDays)} ${plain.days(activeDays)}`,
        ...(creators === 0 ? [] : [`${say.number(creators)} ${say.plural(creators, 'restaurant', 'restaurants')}`]),
        `${say.number(items)} different ${say.plural(items, 'dish', 'dishes')}`,
        ...(topCreator === null ? [] : [`top restaurant ${topCreator}`]),
        ...(topItem === null ? [] : [`top dish ${topItem}`]),
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
