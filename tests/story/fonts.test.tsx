import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DISPLAY_FACES } from '@/app/fonts/display';
import { SCRIPT_FACES, scriptFiles } from '@/app/fonts/scripts';
import { pageFaces } from '@/app/fonts/subsets';
import { playerWords } from '@/app/r/player-words';
import { Reading } from '@/app/r/reading';
import { storyPages } from '@/app/r/story-pages';
import { StoryScreen } from '@/app/r/story-screen';
import { fixtureStory } from '@/cards/fixtures';
import { THEMES } from '@/model/edition';
import { LOCALES } from '@/model/pack';
import { packIds } from '@/packs/registry';
import { readFontMetrics } from '@/share/font-metrics';
import { voicesOf } from '@/share/fonts';
import { stringsOf } from '@/share/text-plan';
import { type DisplayType, looks } from '@/ui/looks';
import { displayEms, tracking } from '@/ui/type';

const { dusk, paper } = looks;
const files = (css: string) => new Set([...css.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map((match) => match[1] ?? ''));
const others = (css: string) => [...files(css)].filter((file) => !file.startsWith(dusk.type.latin.file));

/** The characters that a stylesheet declares a face of this name for. */
function declaredFor(family: string, css: string): Set<string> {
  const faces = css.split('@font-face').filter((face) => face.includes(`font-family:"${family}"`));
  const points = faces.flatMap((face) => /unicode-range:([^;}]+)/.exec(face)?.[1]?.split(',') ?? []);
  return new Set(points.map((point) => String.fromCodePoint(Number.parseInt(point.slice(2), 16))));
}

describe('faces of a page', () => {
  it('are the theme’s Latin one alone for plain Latin', () => {
    expect([...files(pageFaces('Midnight Radio, 2025', paper.type))]).toEqual(['gloock.latin.woff2']);
    expect([...files(pageFaces('Midnight Radio, 2025', dusk.type))]).toEqual(['bricolage-grotesque.latin.woff2']);
  });

  it('are the subsets that Hangul needs, and nothing of another script or theme', () => {
    const named = [...files(pageFaces('한밤의 라디오', paper.type))];
    expect(named).toContain('gloock.latin.woff2');
    for (const file of named) expect(file).toMatch(/^(PretendardVariable\.subset\.\d+|gloock\.latin|nanum-myeongjo\.\d+)\.woff2$/);
  });

  it('are declared for Kana, Han and Arabic, each for its own letters, with the faces of the system first', () => {
    expect(others(pageFaces('静かな夜', dusk.type))).toContain('noto-sans-jp-700.woff');
    expect(others(pageFaces('مقهى', dusk.type))).toEqual(['noto-sans-arabic-700.woff']);
    const arabic = pageFaces('Aم夜', dusk.type);
    expect(arabic).toMatch(/local\("[^"]+"\),.*url\(\/fonts\/noto-sans-arabic-700\.woff\) format\("woff"\);unicode-range:U\+645[;}]/);
  });

  it('set letters beyond Latin 1 in the theme’s face too', () => {
    expect(files(pageFaces('Dvořák', paper.type))).toContain('gloock.latin-ext.woff2');
  });

  it('stand in the project', () => {
    for (const file of scriptFiles) expect(existsSync(join(SCRIPT_FACES, file)), file).toBe(true);
    const all = Object.values(looks).flatMap(({ type }) => [...files(pageFaces('Dvořák 가나다라마바사아자차카타파하 꿰뚫 퀴즈', type))]);
    for (const file of all) {
      const [, family = '', part = ''] = /^([a-z-]+)\.([a-z0-9-]+)\.woff2$/.exec(file) ?? [];
      if (family !== '') expect(existsSync(join(DISPLAY_FACES, family, `${part}.woff2`)), file).toBe(true);
    }
  });
});

describe('the subset of a page', () => {
  const HANGUL = /[가-힣]/g;
  const dates = Array.from({ length: 366 }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toLocaleString('ko', { dateStyle: 'full', timeStyle: 'short' }),
  ).map((date) => date.replace(/[월화수목금토일]요일/, ''));

  function expectHeld(html: string, said: string, type: DisplayType = dusk.type) {
    const css = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const text = declaredFor('Pretendard', css);
    const own = type.hangul === null ? new Set<string>() : declaredFor(type.hangul.name, css);
    const large = new Set([...declaredFor('Pretendard Display', css), ...own]);
    const missing = (held: Set<string>) => [...new Set(said.match(HANGUL) ?? [])].filter((char) => !held.has(char));
    expect(missing(text), 'as text').toEqual([]);
    expect(missing(large), 'set large').toEqual([]);
  }

  it.each(packIds)('holds every letter that a story of %s shows, says, explains, asks and shares', (pack) => {
    for (const theme of ['dusk', 'paper'] as const) {
      const [story, plain] = [fixtureStory('ko', theme, pack, true), fixtureStory('ko', theme, pack)];
      const html = renderToStaticMarkup(<StoryScreen story={story} plain={plain} self="/r/x" card={undefined} />);
      const pages = storyPages(story, plain).map(({ node: _node, ...page }) => page);
      const said = [...stringsOf(pages), ...stringsOf(playerWords('ko', true, true)), ...dates];
      expectHeld(html, said.join('') + html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ''), looks[theme].type);
    }
  });

  it('is told of what only the player says: the texts that a guess is shared with', () => {
    const quiz = storyPages(fixtureStory('ko', 'dusk'), undefined).find(({ guess }) => guess !== undefined);
    const html = renderToStaticMarkup(<StoryScreen story={fixtureStory('ko', 'dusk')} self="/r/x" card="quiz" />);
    expect(quiz?.guess?.right).toMatch(HANGUL);
    expectHeld(html, `${quiz?.guess?.right}${quiz?.guess?.wrong}`);
  });

  it.each(packIds)('holds the page to read of %s', (pack) => {
    const html = renderToStaticMarkup(<Reading story={fixtureStory('ko', 'paper', pack, true)} self="/r/x" />);
    expectHeld(html, html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, ''), paper.type);
  });
});

describe('the type of a theme', () => {
  const SAMPLES = [
    '30,700',
    '0.5%',
    '525,600',
    '11:42',
    '88',
    '2025',
    'Midnight Radio',
    'The Night Owl',
    'WARM MOMENTS',
    'minutes',
    '한밤의 라디오',
    '밤올빼미',
  ];

  it.each(THEMES)('%s is never wider than sizes are estimated for', (theme) => {
    const { type } = looks[theme];
    const faces = voicesOf(type).display;
    for (const sample of SAMPLES) {
      const hangul = /[가-힣]/.test(sample);
      const width = [...sample].reduce((sum, char) => {
        const point = char.codePointAt(0) ?? 0;
        const scale = /[가-힣]/.test(char) ? type.hangulScale : 1;
        return (
          sum +
          (faces
            .find((face) => face.metrics().has(point))
            ?.metrics()
            .advance(point) ?? 0) *
            scale +
          type.tracking
        );
      }, 0);
      // A percent sign may hang over a little: it is narrower than the figure's own slack.
      expect(width * type.fit, sample).toBeLessThanOrEqual(displayEms(sample) * (hangul ? 1.02 : 1.04) + tracking.hero * -0.5);
    }
  });

  it.each(THEMES)('%s has the letters of Korean words and Latin ones, in faces that pages and pictures share', (theme) => {
    const { hangul } = looks[theme].type;
    if (hangul === null) return;
    const [, , korean] = voicesOf(looks[theme].type).display;
    const said = LOCALES.flatMap((locale) => packIds.flatMap((pack) => stringsOf(fixtureStory(locale, theme, pack, true)))).join('');
    const lacking = [...new Set(said.match(/[가-힣]/g) ?? [])].filter((char) => !korean?.metrics().has(char.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
    expect(readFontMetrics(korean?.font().data ?? Buffer.alloc(0)).has(0xae00)).toBe(true);
  });
});
