import type { Say, Sentences } from '../../model/sentences';
import { plainEn } from '../plain-en';

/** What the shopping cards say in English. */
export function sentencesEn(say: Say): Sentences {
  const plain = plainEn(say);
  const orders = (count: number) => `${say.number(count)} ${say.plural(count, 'order', 'orders')}`;
  const units = (count: number) => `${say.number(count)} ${say.plural(count, 'item', 'items')}`;
  const times = (count: number) => say.plural(count, 'time', 'times');
  const from = (creator: string | null) => (creator === null ? '' : ` from ${creator}`);
  const change = (value: number | null, more: string, less: string) => {
    if (value === null || Math.abs(value) < 0.01) return '';
    if (value >= 1) return `${say.number(1 + value, 1)} times the year before.`;
    return `${say.share(Math.abs(value))} ${value > 0 ? more : less} than the year before.`;
  };

  return {
    title: (label) => `Your ${label} in shopping`,
    shortTitle: (label) => `${label} in shopping`,
    ring: plain.ring,
    measures: {
      orders: { hero: (value) => ({ value, unit: say.plural(value, 'order', 'orders') }), short: orders, long: orders },
      quantity: { hero: (value) => ({ value, unit: say.plural(value, 'item', 'items') }), short: units, long: units },
    },
    together: orders,
    badge: plain.badge,
    place: plain.place,
    units: {
      days: plain.days,
      times,
      newCreators: (count) => say.plural(count, 'new shop', 'new shops'),
      weeks: (count) => say.plural(count, 'week', 'weeks'),
      top: plain.top,
    },
    labels: {
      median: 'the middle shopper here',
      thatDay: 'that day',
      together: 'orders there',
      measure: (value) => say.plural(value, 'order', 'orders'),
      average: 'an order, on average',
      activeDays: 'days with an order',
      creators: 'shops',
      items: 'different things',
      topCreators: 'Top shops',
      topItems: 'Most bought',
      weekdays: plain.weekdays,
    },

    intro: ({ title, name, first, ring }) => ({
      lead: name === null ? 'This is your year, one parcel at a time.' : `${name}, this is your year, one parcel at a time.`,
      note: first === null ? '' : `It began with ${first.item}${from(first.creator)}.`,
      alt: `${title}. ${ring}`,
    }),
    first: ({ date, item, creator }) => ({
      lead: item === null ? 'The first shop of your year' : 'The first thing you ordered',
      note:
        item === null || creator === null ? 'The year was still in its wrapping.' : `From ${creator}, with the year still in its wrapping.`,
      alt: `Your first order of the year was on ${say.date(date)}: ${item === null ? creator : `${item}${from(creator)}`}.`,
    }),
    total: ({ label, value, median, change: grown }) => ({
      lead: 'You placed',
      note: change(grown, 'more', 'fewer'),
      alt: `You placed ${orders(value)} in ${label}.${median === null ? '' : ` The middle shopper here: ${orders(median)}.`}`,
    }),
    peakDay: ({ date, value, times: more }) => ({
      lead: 'Your fullest day',
      note: more === null ? `A ${say.weekday(date)}.` : `A ${say.weekday(date)} with more than ${plain.times(more)} your usual orders.`,
      alt: `Your fullest day was ${say.weekday(date)}, ${say.date(date)}, with ${orders(value)}.`,
    }),
    weeks: ({ weeks, from: first, to, everyWeek }) => ({
      lead: everyWeek ? 'Every single week had an order' : 'An order every week for',
      note: everyWeek ? 'Not one of them went without.' : `From ${say.date(first)} to ${say.date(to)}, not a week without.`,
      alt: `Your longest run of weeks with an order: ${say.number(weeks)} ${say.plural(weeks, 'week', 'weeks')}, from ${say.date(first)} to ${say.date(to)}.`,
    }),
    calendar: ({ busiest, quietest, activeDays, days }) => ({
      lead: 'The parcels piled up in',
      note: `${say.month(quietest)} left the doorstep alone. You ordered on ${say.number(activeDays)} of ${say.number(days)} days.`,
      alt: `Your year day by day: fullest in ${say.month(busiest)}, quietest in ${say.month(quietest)}; ${say.number(activeDays)} of ${say.number(days)} days had an order.`,
    }),
    discoveries: ({ count, creators, top }) => ({
      lead: 'You looked around',
      note: top === null ? `Out of ${say.number(creators)} you ordered from.` : `${top} saw you again the most.`,
      alt: `${say.number(count)} ${say.plural(count, 'shop is', 'shops are')} new to your history${top === null ? '' : `; you ordered from ${top} the most`}.`,
    }),
    // A product may come from a shop on one day and from another on the next: none is named.
    again: ({ name, count, quantity }) => ({
      lead: 'The one you kept ordering',
      note: quantity > count ? `${say.number(quantity)} of them in all.` : '',
      alt: `You came back to ${name} ${say.number(count)} ${times(count)}${quantity > count ? `, ${say.number(quantity)} in all` : ''}.`,
    }),
    topItems: ({ rows }) => ({
      lead: 'What you brought home most',
      note: '',
      alt: `What you bought most: ${plain.list(rows)}.`,
    }),
    biggest: ({ date, creator, amount, quantity }) => ({
      lead: amount === null ? 'In your biggest order' : 'Your biggest order',
      note:
        amount === null
          ? `On ${say.date(date)}${from(creator)}. Biggest by what it came to.`
          : `On ${say.date(date)}${from(creator)}: ${units(quantity)}.`,
      alt: `Your biggest order${amount === null ? ' by what it came to' : ` came to ${amount};`} ${amount === null ? 'was' : 'it was'} on ${say.date(date)}${from(creator)}: ${units(quantity)}.`,
    }),
    spend: ({ label, amount, orders: count, average, change: grown }) => ({
      lead: 'All together',
      note: `Over ${orders(count)}. ${change(grown, 'more', 'less')}`.trim(),
      alt: `In ${label} your ${orders(count)} came to ${amount}, about ${average} each.`,
    }),
    topCategories: ({ rows, badge, by }) => ({
      lead: 'The shelves you went back to',
      note: '',
      alt: `Your top categories${by === 'amount' ? ' by amount' : ''}: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    quiz: ({ options, answer }) => ({
      lead: 'Which shop saw you most often?',
      note: 'One guess. No peeking at the boxes.',
      alt: `Which shop did you order from most often: ${say.list(options)}?`,
      ask: 'Which shop saw me most often?',
      said: plain.guess(answer),
    }),
    standoutDays: {
      day: (it) => {
        switch (it.why) {
          case 'peak':
            return `More orders than on any other day: ${say.number(it.value)}.`;
          case 'met':
            return `Your first order from ${it.name}. No new shop saw you more often.`;
          case 'first':
            return it.item === null ? null : `The first of all: ${it.item}${from(it.creator)}.`;
          case 'biggest':
            return `The biggest order${from(it.creator)} came to ${it.amount}.`;
          case 'birthday':
            return `Your birthday, with ${orders(it.value)}.`;
          default:
            return null;
        }
      },
      card: ({ days }) => ({
        lead: 'Days worth keeping the receipt',
        note: '',
        alt: `Days that stood out. ${days.map(({ date, text }) => `${date}: ${text}`).join(' ')}`,
      }),
    },
    lastYear: plain.twoYears('Your shops, one year on'),
    mayLove: {
      detail: ({ through, people }) => plain.beside('Chosen', through, people),
      card: ({ names }) => ({
        lead: 'Doors you have not opened yet',
        note: 'People who go where you go like them too.',
        alt: `Shops new to you that people with your taste like: ${names.map(({ name, detail }) => `${name} (${detail})`).join('; ')}.`,
      }),
    },
    community: ({ people, value, creator }) => {
      const loved = creator === null ? '' : ` ${say.number(creator.fans)} of you have ${creator.name} in your top five.`;
      return {
        lead: 'And all of you together',
        note: `${say.number(people)} people, one year of parcels.`,
        alt: `All ${say.number(people)} people here together placed ${orders(value)}.${loved}`,
        loved: creator === null ? '' : `in the top five of ${say.number(creator.fans)} people`,
      };
    },
    race: ({ winner, since, order }) => {
      const note = plain.lead(winner, since);
      return { lead: 'Which shop won your year', note, alt: `${note} The final order: ${order.join(', ')}.` };
    },
    topCreators: ({ rows, badge }) => ({
      lead: 'The shops that know you',
      note: '',
      alt: `Your top ${say.plural(rows.length, 'shop', 'shops')}: ${plain.list(rows)}.${badge === null ? '' : ` With the first of them you are in the ${badge}.`}`,
    }),
    standing: ({ name, of, shown, rank, value }) => ({
      lead: `Of ${say.number(of)} people who ordered from ${name}`,
      note: rank === 1 ? 'Nobody in this group ordered more often.' : '',
      alt: `Of ${say.number(of)} people who ordered from ${name}, you are in the top ${say.percent(shown)}: number ${say.number(rank)}, with ${orders(value)}.`,
    }),
    archetype: ({ name, why, basis }) => ({
      lead: 'You shopped like',
      note: plain.archetypeNote(basis),
      alt: `Your kind of shopping: ${name}. ${why}`,
    }),
    summary: ({ title, value, activeDays, creators, items, topCreator, topItem, archetype, standing }) => {
      const parts = [
        `${orders(value)} on ${say.number(activeDays)} ${plain.days(activeDays)}`,
        ...(creators === 0 ? [] : [`${say.number(creators)} ${say.plural(creators, 'shop', 'shops')}`]),
        `${say.number(items)} different ${say.plural(items, 'thing', 'things')}`,
        ...(topCreator === null ? [] : [`top shop ${topCreator}`]),
        ...(topItem === null ? [] : [`most bought ${topItem}`]),
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
