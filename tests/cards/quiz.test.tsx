import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cardContext } from '@/cards/card-context';
import { composeStory } from '@/cards/compose';
import { explainCards } from '@/cards/explain';
import { fixtureRecap } from '@/cards/fixture-recap';
import { select } from '@/cards/quiz/select';
import { QuizStory } from '@/cards/quiz/story';
import { guessTexts, shareText } from '@/i18n/share-text';
import type { StoryModel } from '@/model/card';
import { LOCALES } from '@/model/pack';
import type { Recap } from '@/model/recap';
import { packs } from '@/packs/registry';
import { renderCard } from '@/share/render';

const [pack] = packs;
if (!pack) throw new Error('There is no pack.');

/** Those whose creators have these minutes, in this order, by these names. */
function listOf(...creators: [name: string, minutes: number][]): Recap {
  return listBeside([], ...creators);
}
/** ... beside decoys of further down. */
function listBeside(decoys: string[], ...creators: [name: string, minutes: number][]): Recap {
  const recap = fixtureRecap('en', pack);
  const [first] = recap.top.creators;
  if (!first) throw new Error('the fixture has no creators');
  return { ...recap, decoys, top: { ...recap.top, creators: creators.map(([name, minutes]) => ({ ...first, name, minutes })) } };
}
const ask = (recap: Recap) => select(recap, cardContext({ locale: 'en', pack, label: '2025', displayName: null }));

describe('the quiz', () => {
  it('asks among three or four names of the own list, in the order of the alphabet', () => {
    expect(ask(listOf(['Zed', 9], ['Mu', 8], ['Ann', 7], ['Kay', 6], ['Bo', 5]))).toMatchObject({
      options: ['Ann', 'Kay', 'Mu', 'Zed'],
      answer: 'Zed',
    });
    expect(ask(listOf(['Zed', 9], ['Mu', 8], ['Ann', 7]))?.options).toEqual(['Ann', 'Mu', 'Zed']);
    expect(ask(listOf(['Zed', 9], ['Mu', 8]))).toBeNull();
    expect(ask(listOf())).toBeNull();
  });

  it('offers names of further down the first twenty before those that the list tells', () => {
    const list: [string, number][] = [
      ['Zed', 9],
      ['Mu', 8],
      ['Ann', 7],
      ['Kay', 6],
      ['Bo', 5],
    ];
    expect(ask(listBeside(['Mu', 'Far', 'Farther'], ...list))?.options).toEqual(['Far', 'Farther', 'Mu', 'Zed']);
    expect(ask(listBeside(['Mu', 'Zed'], ...list))?.options).toEqual(['Ann', 'Kay', 'Mu', 'Zed']);
  });

  it('has one right answer: neither a name level with the first nor one that reads like another is offered', () => {
    expect(ask(listOf(['Zed', 9], ['Mu', 9], ['Ann', 7], ['Kay', 6]))?.options).toEqual(['Ann', 'Kay', 'Zed']);
    expect(ask(listOf(['Zed', 9], ['Mu', 9], ['Ann', 9], ['Kay', 6]))).toBeNull();
    expect(ask(listOf(['Zed', 9], ['Z\u202eed', 8], ['Ann', 7]))).toBeNull();
  });
});

describe.each(packs.map((one) => ({ one, id: one.id })))('the quiz of $id', ({ one }) => {
  it.each(LOCALES)('comes before every card that tells its answer (%s)', () => {
    const at = (kind: (typeof one.deck)[number]) => one.deck.indexOf(kind);
    expect(at('quiz')).toBeGreaterThan(0);
    for (const kind of ['race', 'top-creators', 'standing', 'summary'] as const) expect(at('quiz')).toBeLessThan(at(kind));
  });

  it.each(LOCALES)('tells its answer only to those who have guessed (%s)', (locale) => {
    const recap = fixtureRecap(locale, one);
    const story = composeStory({ recap, pack: one, label: '2025', theme: 'dusk', locale });
    const card = story.cards.find((some) => some.kind === 'quiz');
    if (card?.kind !== 'quiz') throw new Error('no quiz');
    const { answer, said, options } = card;
    for (const text of [said.right, said.wrong, said.answer]) expect(text).toContain(answer);
    // All else names either everybody or nobody.
    const why = explainCards({ recap, pack: one, label: '2025', locale }).quiz;
    const told = [card.words.alt, shareText(card, story), why?.value ?? '', ...Object.values(guessTexts(card, story))];
    for (const text of told) for (const name of options) expect(text).toContain(name);
    for (const text of [card.words.lead, card.words.note, card.ask, said.reveal])
      for (const name of options) expect(text).not.toContain(name);
  });

  it.each(LOCALES)('is buttons that look alike in the player, and a fold without script (%s)', (locale) => {
    const story = composeStory({ recap: fixtureRecap(locale, one), pack: one, label: '2025', theme: 'dusk', locale });
    const card = story.cards.find((some) => some.kind === 'quiz');
    if (card?.kind !== 'quiz') throw new Error('no quiz');
    const played = renderToStaticMarkup(<QuizStory card={card} ring={story.ring} />);
    const buttons = [...played.matchAll(/<button([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(buttons).toHaveLength(card.options.length);
    expect(new Set(buttons).size).toBe(1);
    expect(played).not.toContain('<details');
    const still = renderToStaticMarkup(<QuizStory card={card} ring={story.ring} still />);
    expect(still).not.toContain('<button');
    expect(still).toMatch(/<details[^>]*><summary>/);
  });
});

it('draws the same picture whatever the answer is', async () => {
  const story = composeStory({ recap: fixtureRecap('en', pack), pack, label: '2025', theme: 'dusk', locale: 'en' });
  const answered = (at: number): StoryModel => ({
    ...story,
    cards: story.cards.map((card) => (card.kind === 'quiz' ? { ...card, answer: card.options[at] ?? '' } : card)),
  });
  const [a, b] = await Promise.all([0, 1].map((at) => renderCard(answered(at), 'quiz', 'preview')));
  expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
});
