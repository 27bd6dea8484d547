import { Lead, Note } from '../../ui/parts';
import type { CardProps } from '../card-props';

export function TopCategoriesStory({ card }: CardProps<'top-categories'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>

      <Note>{card.words.note}</Note>
    </>
  );
}
