import { cue } from '../../ui/cue';
import { RingView } from '../../ui/ring-view';
import { u } from '../../ui/stage';
import { fitDisplay } from '../../ui/type';
import type { CardProps } from '../card-props';

/** The year on one page, made to be posted: the ring, four numbers, two lists. */
export function SummaryStory({ card, ring }: CardProps<'summary'>) {
  const size = Math.min(...card.numbers.map((number) => fitDisplay(number.value, 420, 128, 64)));
  return (
    <>
      <RingView className="summary-ring" alt={ring.alt} />
      <h2 className="lead" tabIndex={-1} {...cue('rise')}>
        {card.title}
      </h2>
      {card.archetype && (
        <p className="pill small summary-kind" {...cue('rise', { at: 200 })}>
          <span className="pill-value">{card.archetype}</span>
        </p>
      )}
      <dl className="summary-numbers">
        {card.numbers.map((number, i) => (
          <div key={number.label} {...cue('rise', { at: 300 + i * 60 })}>
            <dd style={{ fontSize: u(size) }}>{number.value}</dd>
            <dt>{number.label}</dt>
          </div>
        ))}
      </dl>
      <div className="summary-lists">
        {card.lists.map((list, i) => (
          <div key={list.title} {...cue('rise', { at: 600 + i * 60 })}>
            <h3>{list.title}</h3>
            <ol>
              {list.names.map((name) => (
                <li key={name}>
                  <span>{name}</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </>
  );
}
