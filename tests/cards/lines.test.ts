import { describe, expect, it } from 'vitest';
import { fitLines } from '@/cards/image/fit';
import { tie } from '@/ui/tie';

/** A face whose letters are all ten pixels wide. */
const frame = { measure: (text: string) => text.length * 10 };
const lines = (text: string, width: number, most = 3) =>
  fitLines(text, frame, { voice: 'medium', size: 40, width, lines: most, steps: 0 }).lines;

describe('lines of a picture', () => {
  it('break behind a clause and behind a sentence', () => {
    expect(lines('Mina, this is your year, one day at a time.', 300)).toEqual(['Mina, this is your year,', 'one day at a time.']);
    expect(lines('January was the quiet one. 323 of 365 days had music.', 400)).toEqual([
      'January was the quiet one.',
      '323 of 365 days had music.',
    ]);
  });

  it('are about as long as each other, without a crumb at the end', () => {
    expect(lines('That much more with Midnight Radio would have put you in the top', 600)).toEqual([
      'That much more with Midnight Radio',
      'would have put you in the top',
    ]);
  });

  it('rather break what belongs together than run over', () => {
    expect(lines('41200 listeners', 100)).toEqual(['41200', 'listeners']);
  });
});

describe('what is read in one breath', () => {
  it.each([
    ['From May 2 to July 20', 'From May~2 to July~20'],
    ['after 84 plays in 5 hours', 'after 84~plays in 5~hours'],
    ['Your 2025 in music', 'Your 2025 in music'],
    ['2월 25일부터 10월 4일까지', '2월~25일부터 10월~4일까지'],
    ['불 꺼진 방, 한 해 전보다', '불~꺼진 방, 한~해~전보다'],
  ])('%s', (text, tied) => {
    expect(tie(text).replaceAll('\u00a0', '~')).toBe(tied);
  });
});
