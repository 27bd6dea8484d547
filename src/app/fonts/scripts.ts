import { join } from 'node:path';

/** Where the project keeps the faces of other scripts; the pictures draw with the same files. */
export const SCRIPT_FACES = join(process.cwd(), 'assets/fonts');

interface ScriptFace {
  readonly of: RegExp;
  readonly file: string;
  /** The reader's own faces come first: a system that has one downloads nothing. */
  readonly local: readonly string[];
}

const small = (script: string, ...local: string[]): ScriptFace => ({
  of: new RegExp(`\\p{Script=${script}}`, 'u'),
  file: `noto-sans-${script.toLowerCase()}-700.woff`,
  local,
});

/** Scripts that Pretendard lacks. Of two faces for one letter the later is asked first, so Han is Japanese where Japanese has it. */
const scriptFaces: readonly ScriptFace[] = [
  {
    of: /\p{Script=Han}/u,
    file: 'noto-sans-sc-700.woff',
    local: ['PingFangSC-Semibold', 'Microsoft YaHei Bold', 'Noto Sans CJK SC Bold', 'Noto Sans CJK SC', 'Noto Sans SC Bold'],
  },
  {
    of: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\u30fc\uff01-\uff9f]/u,
    file: 'noto-sans-jp-700.woff',
    local: ['HiraginoSans-W7', 'Hiragino Sans W7', 'Yu Gothic Bold', 'Noto Sans CJK JP Bold', 'Noto Sans CJK JP', 'Noto Sans JP Bold'],
  },
  small('Arabic', 'Geeza Pro Bold', 'Segoe UI Bold', 'Noto Sans Arabic Bold', 'Noto Sans Arabic UI Bold'),
  small('Hebrew', 'Arial Hebrew Bold', 'Segoe UI Bold', 'Noto Sans Hebrew Bold'),
  small('Thai', 'Thonburi Bold', 'Leelawadee UI Bold', 'Noto Sans Thai Bold'),
  small('Devanagari', 'Kohinoor Devanagari Semibold', 'Nirmala UI Bold', 'Noto Sans Devanagari Bold'),
  small('Bengali', 'Kohinoor Bangla Semibold', 'Nirmala UI Bold', 'Noto Sans Bengali Bold'),
  small('Tamil', 'Tamil Sangam MN Bold', 'Nirmala UI Bold', 'Noto Sans Tamil Bold'),
];

/** Files that a page may name. */
export const scriptFiles: ReadonlySet<string> = new Set(scriptFaces.map(({ file }) => file));

/** Whether a letter is drawn by one of these faces. */
export const inScript = (point: number): boolean => scriptFaces.some(({ of }) => of.test(String.fromCodePoint(point)));

/** Faces for those of `points` that are written in a script of ours, each for exactly its letters: `declare` makes one of them. */
export function scriptRules(points: readonly number[], declare: (src: string, points: readonly number[]) => string): string {
  return scriptFaces
    .map(({ of, file, local }) => {
      const own = points.filter((point) => of.test(String.fromCodePoint(point)));
      if (own.length === 0) return '';
      return declare(`${local.map((name) => `local("${name}")`).join(',')},url(/fonts/${file}) format("woff")`, own);
    })
    .join('');
}
