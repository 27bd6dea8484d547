import type { CardKind, CardOf } from '../model/card';
import { LOCALES, type Locale } from '../model/pack';
import { music } from '../packs/music/music';
import { cardContext, type Select } from './card-context';
import { fixtureRecap } from './fixture-recap';

/** One card of the fixture recap in every language, made by the card's own select so that the two cannot drift. */
export function fixtureCard<K extends CardKind>(select: Select<K>): Readonly<Record<Locale, CardOf<K>>> {
  const cards = LOCALES.map((locale) => {
    const recap = fixtureRecap(locale);
    const card = select(recap, cardContext({ locale, pack: music, label: '2025', displayName: recap.user.name }));
    if (!card) throw new Error('the fixture recap gives this card nothing to say');
    return card;
  });
  const [en, ko] = cards;
  if (!en || !ko) throw new Error('a fixture is missing a language');
  return { en, ko };
}
