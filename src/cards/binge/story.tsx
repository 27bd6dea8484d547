import { Hero } from '../../ui/hero';
import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

export function BingeStory({ card }: CardProps<'binge'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <Hero {...card.hero} counts={card.hero} />
      <Note>{card.words.note}</Note>
    </>
  );
}
