import { describe, expect, it } from 'vitest';
import { frameCount, videoPlan } from '@/story/video-frames';

const pages = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('what is in a video', () => {
  it('is fifteen seconds of the first card, the last and some between, in order and none twice', () => {
    for (const count of [7, 8, 12, 14, 21, 40]) {
      const plan = videoPlan(pages(count));
      expect([plan.seconds, frameCount(plan.seconds)]).toEqual([15, 450]);
      expect(plan.pages).toHaveLength(7);
      expect([plan.pages[0], plan.pages.at(-1)]).toEqual([0, count - 1]);
      expect([...new Set(plan.pages)].sort((a, b) => a - b)).toEqual(plan.pages);
    }
  });

  it('is shorter for a short story: no card stays for more than three seconds', () => {
    expect(videoPlan(pages(1))).toEqual({ pages: [0], seconds: 3 });
    expect(videoPlan(pages(4))).toEqual({ pages: [0, 1, 2, 3], seconds: 12 });
    expect(videoPlan(pages(5)).seconds).toBe(15);
    expect(videoPlan([])).toEqual({ pages: [], seconds: 0 });
  });
});
