/** Why the story stands still. It plays when there is no reason left; lifting one never lifts another. */
export const PAUSE_REASONS = ['user', 'hold', 'hidden', 'dialog', 'focus'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Who turned the page: the clock, a hand, a key, or nobody yet. */
export type MovedBy = 'start' | 'clock' | 'hand' | 'keys';

export interface StoryState {
  readonly index: number;
  readonly count: number;
  readonly paused: readonly PauseReason[];
  /** Whether pages turn by themselves. */
  readonly autoplay: boolean;
  readonly movedBy: MovedBy;
  /** Grows with every turn, also when the same page begins again. */
  readonly turn: number;
}

export type StoryAction =
  | { readonly type: 'next' | 'previous'; readonly by: MovedBy }
  | { readonly type: 'go'; readonly index: number; readonly by: MovedBy }
  | { readonly type: 'pause' | 'resume'; readonly reason: PauseReason }
  | { readonly type: 'autoplay'; readonly on: boolean };

export function initialState(count: number, index = 0, autoplay = true): StoryState {
  return { index: clamp(index, count), count, paused: [], autoplay, movedBy: 'start', turn: 0 };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

function turnTo(state: StoryState, index: number, by: MovedBy): StoryState {
  const next = clamp(index, state.count);
  // "Previous" on the first page begins it again; nothing else turns to the page that is open.
  if (next === state.index && !(next === 0 && index < 0)) return state;
  return { ...state, index: next, movedBy: by, turn: state.turn + 1 };
}

/** The whole player as a pure function. The same object comes back when nothing changed. */
export function reduce(state: StoryState, action: StoryAction): StoryState {
  switch (action.type) {
    case 'next':
      return turnTo(state, state.index + 1, action.by);
    case 'previous':
      return turnTo(state, state.index - 1, action.by);
    case 'go':
      return turnTo(state, clamp(action.index, state.count), action.by);
    case 'pause':
      return state.paused.includes(action.reason) ? state : { ...state, paused: [...state.paused, action.reason] };
    case 'resume':
      return state.paused.includes(action.reason) ? { ...state, paused: state.paused.filter((reason) => reason !== action.reason) } : state;
    case 'autoplay':
      return state.autoplay === action.on ? state : { ...state, autoplay: action.on };
  }
}

export function isPlaying(state: StoryState): boolean {
  return state.paused.length === 0;
}
