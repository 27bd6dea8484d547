import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'annum-bundled-'));
let seconds = Date.UTC(2026, 0) / 1000;

function write(path: string, text: string): void {
  writeFileSync(join(project, path), text);
  // Every change at a time of its own, however coarse the file system's clock.
  seconds += 1;
  utimesSync(join(project, path), seconds, seconds);
}

async function run(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['src/dev/run.mjs', 'src/say.ts', ...args], { cwd: project });
  return stdout;
}

beforeAll(() => {
  for (const folder of ['src/dev', 'node_modules']) mkdirSync(join(project, folder), { recursive: true });
  for (const name of ['run', 'bundled']) copyFileSync(join(ROOT, `src/dev/${name}.mjs`), join(project, `src/dev/${name}.mjs`));
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
  write('package.json', '{}');
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }');
  write('src/word.ts', `export const word: string = 'one';`);
  write('src/late.ts', 'export const url: string = import.meta.url;');
  write(
    'src/say.ts',
    `import { word } from '@/word'; const { url } = await import('./late'); console.log(word, url, process.argv.slice(1).join(' '));`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

it('runs a file with its imports, its arguments and the addresses of its sources', async () => {
  expect(await run('a', 'b')).toBe(`one file://${project}/src/late.ts ${project}/src/say.ts a b\n`);
});

it('sees a change, also of what is loaded late, and several that start at once', async () => {
  write('src/word.ts', `export const word: string = 'two';`);
  const all = await Promise.all([run(), run(), run()]);
  for (const said of all) expect(said).toMatch(/^two file:/);
  write('src/late.ts', `export const url: string = 'elsewhere';`);
  expect(await run()).toMatch(/^two elsewhere /);
});

it('bundles the same when it is bundled itself', async () => {
  write('src/again.ts', `import { importSource } from './dev/bundled.mjs'; await importSource('src/say.ts');`);
  write('src/late.ts', 'export const url: string = import.meta.url;');
  const { stdout } = await promisify(execFile)(process.execPath, ['src/dev/run.mjs', 'src/again.ts'], { cwd: project });
  expect(stdout).toContain(`two file://${project}/src/late.ts `);
  write('src/late.ts', `export const url: string = 'elsewhere';`);
  await run();
});

it('compiles nothing when nothing changed', async () => {
  rmSync(join(project, 'node_modules/esbuild'));
  expect(await run()).toMatch(/^two elsewhere /);
  symlinkSync(join(ROOT, 'node_modules/esbuild'), join(project, 'node_modules/esbuild'));
});

it('names the line of the source in an error', async () => {
  write('src/word.ts', `\n\nexport const word: string = JSON.parse('{');`);
  await expect(run()).rejects.toThrow(/src\/word\.ts:3:/);
});

it('says what to do when it cannot keep what it compiled', async () => {
  rmSync(join(project, 'node_modules/.cache'), { recursive: true });
  // No folder can be made below a file, whoever asks.
  write('node_modules/.cache', '');
  await expect(run()).rejects.toThrow(/cannot write there .* `npm run build`/);
});
