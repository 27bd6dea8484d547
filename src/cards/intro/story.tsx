import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Phrases } from '../../ui/parts';
import { RingView } from '../../ui/ring-view';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';

/** The ring opens from its heart, running off the edge; the title stands where a book's would. */
export function IntroStory({ card, ring }: CardProps<'intro'>) {
  return (
    <>
      <RingView className="intro-ring" alt={ring.alt} bloomAt={0} />
      <div className="foot">
        <h2 className="display" tabIndex={-1} style={{ fontSize: u(nameSize(card.title, 912, 176, 96)) }} {...cue('rise', { at: 60 })}>
          {card.title}
        </h2>
        <p className="sentence" {...cue('rise', { at: 180 })}>
          <Phrases clauses>{card.words.lead}</Phrases>
        </p>
      </div>
    </>
  );
}
