import { describe, expect, test } from 'vitest';
import { composeStory } from '@/cards/compose';
import { explainRecap } from '@/cards/explain';
import { fixtureRecap } from '@/cards/fixture-recap';
import { LOCALES } from '@/model/pack';
import { getPack, packIds } from '@/packs/registry';

const label = '2025';

describe.each(packIds)('the explanations of %s', (id) => {
  const pack = getPack(id);

  test.each(LOCALES)('say in %s what every figure is, over which dates, in which zone, and what was left out', (locale) => {
    const recap = fixtureRecap(locale, pack);
    const explanations = explainRecap({ recap, pack, label, locale, money: true });
    expect(explanations.map((one) => one.id)).toEqual([...new Set(explanations.map((one) => one.id))]);
    expect(explanations.length).toBeGreaterThan(10);
    for (const { title, value, definition, facts } of explanations) {
      for (const text of [title, value, definition, ...facts.flatMap((fact) => [fact.label, fact.text])]) {
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
      }
      const texts = facts.map(({ text }) => text).join('\n');
      expect(texts).toContain(recap.timezone);
      expect(texts).toContain('2025-01-01');
      expect(texts).toContain('2025-12-31');
      expect(texts).toContain(String(recap.skipped.uncounted));
    }
  });

  test.each(LOCALES)('stand behind every card of the story in %s', (locale) => {
    const story = composeStory({ recap: fixtureRecap(locale, pack), pack, label, theme: 'dusk', locale, money: true });
    expect(story.cards.filter((card) => !story.why[card.kind]).map((card) => card.kind)).toEqual([]);
  });

  test.each(LOCALES)('tell no amount in %s unless asked to', (locale) => {
    const recap = fixtureRecap(locale, pack);
    const said = JSON.stringify(explainRecap({ recap, pack, label, locale }));
    const told = JSON.stringify(explainRecap({ recap, pack, label, locale, money: true }));
    const amounts = /[$€£₩]\s?\d|\d원/;
    expect(said).not.toMatch(amounts);
    // The pattern finds amounts where there are some.
    expect(amounts.test(told)).toBe(recap.totals.amountMinor > 0 && recap.totals.currency !== null);
  });

  test('compare with nobody in a small cohort, and name the exact place in a large one', () => {
    const recap = fixtureRecap('en', pack);
    const total = (some: typeof recap) => explainRecap({ recap: some, pack, label, locale: 'en' }).find((one) => one.id === 'total');
    const { overall } = recap.standing;
    const exact = total(recap)?.facts.find((fact) => fact.label === 'Exact place')?.text;
    expect(exact).toContain(`number ${overall.rank.toLocaleString('en')} of ${overall.of.toLocaleString('en')}`);
    const small = { ...recap, standing: { overall: { ...overall, of: recap.minCohort - 1, rank: 2, topPercent: 10.5 } } };
    const facts = total(small)?.facts ?? [];
    expect(facts.some((fact) => fact.label === 'Exact place')).toBe(false);
    expect(JSON.stringify(facts)).not.toContain('10.5');
    expect(facts.find((fact) => fact.label === 'Compared with')?.text).toContain(`Fewer than ${recap.minCohort}`);
  });

  test('admit what a recap from before does not know', () => {
    const recap = fixtureRecap('en', pack);
    const [first] = explainRecap({ recap: { ...recap, skipped: { currency: 0, uncounted: null } }, pack, label, locale: 'en' });
    expect(first?.facts.find((fact) => fact.label === 'Left out')?.text).toBe('not recorded when this was made');
  });
});
