import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, linesMatching, textOf } from './source-files';

const CODE = /\.(ts|tsx|mjs)$/;
const source = filesIn('src').filter((path) => CODE.test(path));
const tests = filesIn('tests').filter((path) => CODE.test(path));
/** Everything that people read: code, documents, settings. */
const texts = filesIn('').filter((path) => /\.(ts|tsx|mjs|md|json|yml|yaml|prisma|sql|css|html|txt|example)$|^\.ci\/run$/.test(path));

describe('files of src', () => {
  it('are at most 300 lines long', () => {
    const long = source.map((path) => ({ path, lines: textOf(path).split('\n').length - 1 })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('are named in kebab-case, after what they hold', () => {
    // Next names its routes: (groups), [params], page.tsx, opengraph-image.tsx.
    const odd = source.filter((path) => !/^[a-z0-9]+([.-][a-z0-9]+)*\.(ts|tsx|mjs)$/.test(basename(path)));
    expect(odd).toEqual([]);
    const vague = source.filter((path) => /^(utils?|helpers?|misc|common|manager|index)\./.test(basename(path)));
    expect(vague).toEqual([]);
  });

  it('bear no year: it is data', () => {
    expect(source.filter((path) => /(19|20)\d\d/.test(basename(path)))).toEqual([]);
  });

  it('read the environment in one place (the set-up scripts apart, which run before anything is installed)', () => {
    const readers = linesMatching(
      source.filter((path) => !path.startsWith('src/dev/') && path !== 'src/config/env.ts'),
      /process\.env\b/,
    );
    expect(readers).toEqual([]);
  });
});

describe('code', () => {
  it('has no way round the types or the linter', () => {
    const escapes = /(:|<|\bas|\|)\s*any\b(?=\s*([;,)>\]|=[{]|$))|@ts-(ignore|nocheck|expect-error)|eslint-disable|biome-ignore/;
    expect(linesMatching(source.concat(tests).filter(notSelf), escapes)).toEqual([]);
  });

  it('leaves nothing for later and skips nothing', () => {
    const leftovers = /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(only|todo|skip)\(/;
    expect(linesMatching(source.concat(tests).filter(notSelf), leftovers)).toEqual([]);
  });

  it('names no machine: no home folders, no hosts of a private registry', () => {
    const machine = /(^|[\s"'`(=:])\/(work|root|home|Users)\/\w|"resolved":/;
    expect(linesMatching(texts.filter(notSelf), machine)).toEqual([]);
  });
});

/** This file holds the patterns themselves. */
function notSelf(path: string): boolean {
  return path !== 'tests/architecture/style.test.ts';
}
