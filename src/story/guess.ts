import type { StoryPage } from './page';

// A card that asks something holds `.quiz`: buttons, an empty status, and a hidden key of three (the answer, what is said to a right guess
// and to a wrong one). Cards are plain markup, so that all that happens after a press is here.

/** Kept beside the storage, which a browser may refuse. */
const guesses = new Map<string, string>();
const keyHere = () => `annum:guess:${location.pathname}`;

/** The name that was guessed in this story, in this visit; null before. */
export function guessed(): string | null {
  const key = keyHere();
  try {
    return sessionStorage.getItem(key) ?? guesses.get(key) ?? null;
  } catch {
    return guesses.get(key) ?? null;
  }
}

function keep(name: string): void {
  const key = keyHere();
  guesses.set(key, name);
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // It is kept until the page is left.
  }
}

/** Shows the guess, and whether it was right, on every quiz in `root` that has the name; a quiz without one waits for it. */
export function showGuess(root: Element | null): void {
  const name = guessed();
  if (name === null) return;
  for (const quiz of root?.querySelectorAll('.quiz') ?? []) {
    const options = [...quiz.querySelectorAll('button')];
    if (!options.some((option) => option.textContent === name)) continue;
    const [answer = '', right = '', wrong = ''] = [...(quiz.querySelector('.quiz-key')?.children ?? [])].map(
      (one) => one.textContent ?? '',
    );
    for (const option of options) {
      option.setAttribute('aria-pressed', String(option.textContent === name));
      option.toggleAttribute('data-answer', option.textContent === answer);
      // Not `disabled`, which would take the focus away from whoever guessed with a key.
      option.setAttribute('aria-disabled', 'true');
    }
    quiz.setAttribute('data-guessed', '');
    const said = name === answer ? right : wrong;
    const status = quiz.querySelector('[role="status"]');
    if (status && status.textContent !== said) status.textContent = said;
  }
}

/** Takes the first guess of a visit until `signal` ends; later ones change nothing. */
export function listenForGuess(root: Element, signal: AbortSignal): void {
  root.addEventListener(
    'click',
    (event) => {
      const option = event.target instanceof Element ? event.target.closest('.quiz button') : null;
      if (!option || option.closest('[data-guessed]')) return;
      keep(option.textContent ?? '');
      showGuess(root);
    },
    { signal },
  );
  showGuess(root);
}

/** What somebody writes beside a page: once they have guessed on it, with how they did. */
export function copyOf(copy: string, guess: StoryPage['guess']): string {
  const name = guessed();
  if (guess === undefined || name === null || !guess.options.includes(name)) return copy;
  return name === guess.answer ? guess.right : guess.wrong;
}
