import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Lead, Note, Pill } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';
import { sunRays } from './sun';

const [WIDTH, HEIGHT, RADIUS] = [1080, 560, 190];

/** The sun of the first day comes up; the ray of the hour in which the year began is loud. */
export function FirstStory({ card }: CardProps<'first'>) {
  return (
    <>
      <Lead>{card.words.lead}</Lead>
      <p className="display first-name" style={{ fontSize: u(nameSize(card.name, 912, 190, 80)) }} {...cue('rise', { at: 200 })}>
        {card.name}
      </p>
      <Note at={600}>{card.words.note}</Note>
      <Pill {...card.when} at={800} />
      <div className="sun-art">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {sunRays(card.hour).map(({ turn, own }, hour) => (
            <g key={turn} transform={`rotate(${(turn * 360).toFixed(2)} ${WIDTH / 2} ${HEIGHT})`}>
              <path
                className={own ? 'own' : ''}
                stroke={`var(--t${Math.floor(hour / 2)})`}
                d={`M${WIDTH / 2} ${HEIGHT - RADIUS - 50}V${HEIGHT - RADIUS - (own ? 330 : 190)}`}
                {...cue('grow', { at: 300 + hour * 45 })}
              />
            </g>
          ))}
          <circle className="loud" cx={WIDTH / 2} cy={HEIGHT} r={RADIUS} {...cue('fade', { at: 150 })} />
        </svg>
      </div>
    </>
  );
}
