import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCRIPT_FACES, scriptFiles } from '@/app/fonts/scripts';
import { subsetFaces } from '@/app/fonts/subsets';

const files = (words: string) => new Set([...subsetFaces(words).matchAll(/url\(\/fonts\/([^)]+)\)/g)].map((match) => match[1] ?? ''));

describe('faces of a page', () => {
  it('are none for plain Latin', () => {
    expect(subsetFaces('Midnight Radio, 2025')).toBe('');
  });

  it('are the subsets that Hangul needs, and nothing of another script', () => {
    const named = [...files('한밤의 라디오')];
    expect(named.length).toBeGreaterThan(0);
    for (const file of named) expect(file).toMatch(/^PretendardVariable\.subset\.\d+\.woff2$/);
  });

  it('are declared for Kana, Han and Arabic, each for its own letters, with the faces of the system first', () => {
    expect(files('静かな夜')).toContain('noto-sans-jp-700.woff');
    expect([...files('مقهى')]).toEqual(['noto-sans-arabic-700.woff']);
    const arabic = subsetFaces('Aم夜');
    expect(arabic).toMatch(/local\("[^"]+"\),.*url\(\/fonts\/noto-sans-arabic-700\.woff\) format\("woff"\);unicode-range:U\+645[;}]/);
  });

  it('stand in the project', () => {
    for (const file of scriptFiles) expect(existsSync(join(SCRIPT_FACES, file)), file).toBe(true);
  });
});
