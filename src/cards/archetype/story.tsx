import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note, Phrases } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { grownScores, markLine } from './mark';

/** Each opens as one: three lines. */
const LAYERS = [0, 1, 2, 3];
const LINES = [1, 2, 3];
const RADIUS = 390;

/** A mark grown from the person's own scores, a name, and one honest sentence why. */
export function ArchetypeStory({ card }: CardProps<'archetype'>) {
  const scores = card.axes.map(({ score }) => score);
  const grown = grownScores(scores);
  const best = scores.indexOf(Math.max(...scores));
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <p className="display" style={{ fontSize: u(nameSize(card.name, 912, 190, 100)) }} {...cue('rise', { at: 150 })}>
        {card.name}
      </p>
      <p className="sentence" {...cue('rise', { at: 500 })}>
        <Phrases>{card.why}</Phrases>
      </p>
      <div className="mark layers" role="img" aria-label={card.axes.map((axis) => `${axis.label} ${Math.round(axis.score)}`).join(', ')}>
        <svg viewBox="0 0 1000 1000" aria-hidden="true">
          {card.axes.map((axis, i) => {
            const angle = (i / card.axes.length) * 2 * Math.PI - Math.PI / 2;
            const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
            const anchor = Math.abs(cos) < 0.3 ? 'middle' : cos > 0 ? 'end' : 'start';
            return (
              <text
                key={axis.id}
                className={axis.id === card.id ? 'own' : ''}
                x={500 + cos * 496}
                y={500 + sin * 440 + 12}
                textAnchor={anchor}
                {...cue('fade', { at: 1300 + i * 60 })}
              >
                {axis.label}
              </text>
            );
          })}
        </svg>
        {LAYERS.map((layer) => (
          <svg key={layer} viewBox="0 0 1000 1000" aria-hidden="true" {...cue('bloom', { at: 300 + layer * 240 })}>
            {LINES.map((one) => {
              const share = (layer * LINES.length + one) / (LAYERS.length * LINES.length);
              return (
                <g key={one} strokeWidth={(4 + 7 * share).toFixed(1)} strokeOpacity={(0.45 + 0.55 * share).toFixed(2)}>
                  {markLine(grown, share, RADIUS).map((d, axis) => (
                    <path key={card.axes[axis]?.id} d={d} stroke={axis === best ? 'var(--shout)' : `var(--t${(axis * 5) % 12})`} />
                  ))}
                </g>
              );
            })}
          </svg>
        ))}
      </div>
      <Note at={1800}>{card.words.note}</Note>
    </>
  );
}
