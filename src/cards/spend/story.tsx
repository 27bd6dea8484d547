import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

export function SpendStory({ card }: CardProps<'spend'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
    </>
  );
}
