import type { StoryAction } from './state';

/** What a key means to the story; `close` and `pause` are the player's own verbs. Letters are never taken (WCAG 2.1.4). */
export function keyMeaning(key: string, count: number): StoryAction | 'close' | 'pause' | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return { type: 'next', by: 'keys' };
    case 'ArrowLeft':
    case 'PageUp':
      return { type: 'previous', by: 'keys' };
    case 'Home':
      return { type: 'go', index: 0, by: 'keys' };
    case 'End':
      return { type: 'go', index: count - 1, by: 'keys' };
    case ' ':
      return 'pause';
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}
