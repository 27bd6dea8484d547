import type { Recap } from '../../model/recap';
import { safeName } from '../../model/safe-name';
import type { Select } from '../card-context';
import { measureWords } from '../figures';

const PLACES = 5;
type Standings = readonly { readonly key: string; readonly name: string; readonly value: number }[];

/** The running top five of each month; two creators that share a name stay two lanes. */
function standingsOf(month: Recap['race'][number]): Standings {
  const seen = new Map<string, number>();
  return month.top.slice(0, PLACES).map(({ name, value }) => {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${nth}:${name}`, name, value };
  });
}

/** The months passing. Needs two months with activity and two creators, otherwise nobody raced. */
export const select: Select<'race'> = (recap, { pack, say, words }) => {
  const months = recap.race.map(standingsOf);
  const run = months.filter((month) => month.length > 0);
  const last = run.at(-1);
  const first = last?.[0];
  const active = recap.timeline.months.filter(({ value }) => value > 0).length;
  const keys = [...new Set(run.flatMap((month) => month.map((one) => one.key)))];
  if (!last || !first || run.length < 2 || active < 2 || keys.length < 2 || !words.race) return null;
  const race = measureWords(words, say, pack.listMeasures.creators);

  const lanes = keys
    .map((key) => {
      const ranks = months.map((month) => {
        const index = month.findIndex((one) => one.key === key);
        return index < 0 ? null : index + 1;
      });
      const end = last.find((one) => one.key === key);
      const name = run.flatMap((month) => month.filter((one) => one.key === key))[0]?.name ?? '';
      return { name: safeName(name), ranks, final: end ? race.short(end.value) : '', place: end ? last.indexOf(end) : PLACES };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ name, ranks, final }) => ({ name, ranks, final }));

  // The month after the last one that somebody else led; empty months at the start belong to nobody.
  const othersLed = months.findLastIndex((month) => month[0] !== undefined && month[0].key !== first.key);
  const since = othersLed < 0 ? null : (recap.race[othersLed + 1]?.month ?? null);
  const winner = safeName(first.name);
  return {
    kind: 'race',
    words: words.race({ winner, since, order: last.map(({ name }) => safeName(name)) }),
    lanes,
    months: recap.race.map(({ month }) => say.shortMonth(month)),
    winner,
  };
};
