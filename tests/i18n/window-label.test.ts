import { describe, expect, it } from 'vitest';
import { windowLabelIn } from '../../src/i18n/window-label';
import { windowLabel } from '../../src/server/editions/window-label';

describe('what a language calls a window', () => {
  it.each([
    ['2025-01-01', '2026-01-01', '2025', '2025'],
    ['2025-01-01', '2025-02-01', 'Jan 2025', '2025년 1월'],
    ['2025-01-01', '2025-04-01', 'Jan–Mar 2025', '2025년 1월–3월'],
    ['2025-01-01', '2025-11-16', '1 Jan – 15 Nov 2025', '2025년 1월 1일–11월 15일'],
    ['2024-12-15', '2026-01-10', '15 Dec 2024 – 9 Jan 2026', '2024년 12월 15일–2026년 1월 9일'],
    ['2024-12-01', '2025-03-01', 'Dec 2024 – Feb 2025', '2024년 12월–2025년 2월'],
  ])('%s to %s', (from, to, english, korean) => {
    expect(windowLabel({ from, to })).toBe(english);
    expect(windowLabelIn('en', english)).toBe(english);
    expect(windowLabelIn('ko', english)).toBe(korean);
  });

  it.each(['Spring 2025', '우리의 봄', 'Jan', 'Jan–Mar', 'Foo 2025', '–', '', 'Jan 2025 – Feb – Mar 2025', 'May–June 2025'])(
    'leaves a chosen label alone: %s',
    (label) => expect(windowLabelIn('ko', label)).toBe(label),
  );
});
