import { cue } from '../../ui/cue';
import { nameSize } from '../../ui/name-size';
import { Note } from '../../ui/parts';
import { u } from '../../ui/stage';
import type { CardProps } from '../card-props';

/**
 * The question and its names. In the player they are buttons (src/story/guess.ts answers); on the page to read, where no script runs,
 * the answer waits in a fold.
 */
export function QuizStory({ card, still = false }: CardProps<'quiz'>) {
  const { options, answer, said, words } = card;
  return (
    <>
      <h2 className="display" tabIndex={-1} style={{ fontSize: u(nameSize(words.lead, 912, 150, 88)) }} {...cue('rise')}>
        {words.lead}
      </h2>
      <Note at={200}>{words.note}</Note>
      <div className="quiz">
        <ul>
          {options.map((name, i) => (
            <li key={name} {...cue('rise', { at: 300 + i * 110 })}>
              {still ? (
                <span className="quiz-option">{name}</span>
              ) : (
                <button type="button" className="quiz-option" aria-pressed="false">
                  {name}
                </button>
              )}
            </li>
          ))}
        </ul>
        {still ? (
          <details className="quiz-said">
            <summary>{said.reveal}</summary>
            <p>{said.answer}</p>
          </details>
        ) : (
          <>
            <p className="quiz-said" role="status" />
            <div className="quiz-key" hidden>
              <b>{answer}</b>
              <p>{said.right}</p>
              <p>{said.wrong}</p>
            </div>
          </>
        )}
      </div>
    </>
  );
}
