import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, isPlaying, PAUSE_REASONS, reduce, type StoryAction, type StoryState } from '@/story/state';

const after = (state: StoryState, ...actions: StoryAction[]) => actions.reduce(reduce, state);
const five = initialState(5);

describe('pausing', () => {
  it("opening and closing a dialog leaves the person's own pause", () => {
    const state = after(five, { type: 'pause', reason: 'user' }, { type: 'pause', reason: 'dialog' }, { type: 'resume', reason: 'dialog' });
    expect(state.paused).toEqual(['user']);
    expect(isPlaying(state)).toBe(false);
  });

  it('a hold and a hidden tab end without starting what the person stopped', () => {
    const state = after(
      five,
      { type: 'pause', reason: 'user' },
      { type: 'pause', reason: 'hold' },
      { type: 'pause', reason: 'hidden' },
      { type: 'resume', reason: 'hold' },
      { type: 'resume', reason: 'hidden' },
    );
    expect(isPlaying(state)).toBe(false);
    expect(isPlaying(after(state, { type: 'resume', reason: 'user' }))).toBe(true);
  });

  it('plays again only when the last reason is gone, in any order of reasons', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PAUSE_REASONS], { minLength: 1 }), fc.integer(), (reasons, seed) => {
        let state = after(five, ...reasons.map((reason) => ({ type: 'pause', reason }) as const));
        const leaving = [...reasons].sort((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7));
        for (const [i, reason] of leaving.entries()) {
          expect(isPlaying(state)).toBe(false);
          state = reduce(state, { type: 'resume', reason });
          expect(isPlaying(state)).toBe(i === leaving.length - 1);
        }
      }),
    );
  });

  it('the same reason twice is one reason', () => {
    const once = after(five, { type: 'pause', reason: 'hold' });
    expect(reduce(once, { type: 'pause', reason: 'hold' })).toBe(once);
  });

  it('turning a page keeps the pause', () => {
    expect(after(five, { type: 'pause', reason: 'user' }, { type: 'next', by: 'hand' }).paused).toEqual(['user']);
  });
});

describe('turning', () => {
  it('stays within the story, and says nothing happened at its end', () => {
    const last = after(five, { type: 'go', index: 4, by: 'keys' });
    expect(reduce(last, { type: 'next', by: 'clock' })).toBe(last);
    expect(after(five, { type: 'go', index: 99, by: 'keys' }).index).toBe(4);
    expect(initialState(3, 17).index).toBe(2);
    expect(initialState(3, -1).index).toBe(0);
  });

  it('"previous" on the first page begins it again', () => {
    const again = reduce(five, { type: 'previous', by: 'hand' });
    expect([again.index, again.turn]).toEqual([0, 1]);
  });

  it('remembers who turned the page', () => {
    expect(after(five, { type: 'next', by: 'keys' }, { type: 'next', by: 'clock' }).movedBy).toBe('clock');
  });

  it('never leaves the story, whatever is done to it', () => {
    const action: fc.Arbitrary<StoryAction> = fc.oneof(
      fc.record({ type: fc.constantFrom('next' as const, 'previous' as const), by: fc.constantFrom('hand' as const, 'clock' as const) }),
      fc.record({ type: fc.constant('go' as const), index: fc.integer({ min: -50, max: 50 }), by: fc.constant('keys' as const) }),
      fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const), reason: fc.constantFrom(...PAUSE_REASONS) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.array(action, { maxLength: 60 }), (count, actions) => {
        const state = after(initialState(count), ...actions);
        expect(state.index).toBeGreaterThanOrEqual(0);
        expect(state.index).toBeLessThan(count);
      }),
    );
  });
});
