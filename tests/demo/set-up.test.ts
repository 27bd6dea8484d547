import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../src/dev/ensure-installed.mjs';
import { line, sumOf } from '../../src/dev/test.mjs';
import { ROOT } from '../architecture/source-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annum-set-up-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': { version: '2.0.0', optional: true } };
function write(file: string, packages: Record<string, object>): void {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

describe('what is installed', () => {
  beforeEach(() => write('package-lock.json', lock));

  it('is known without installing', () => {
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it('is out of date with another version, or with a package less', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', {});
    expect(isInstalled(folder)).toBe(false);
  });

  it('may lack packages of other platforms, but not hold them in another version', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac': { version: '1.9.0' } });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('the closing line', () => {
  it('sums all suites, and speaks of skipped tests only when there are some', () => {
    const counts = sumOf([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 2 },
    ]);
    expect(line(counts)).toBe('7 passed, 1 failed, 2 skipped');
    expect(line({ passed: 1, failed: 0, skipped: 0 })).toBe('1 passed, 0 failed');
  });
});

describe('npm run demo', () => {
  const demo = (...args: string[]) => spawnSync(process.execPath, ['src/dev/demo.mjs', ...args], { cwd: ROOT, encoding: 'utf8' });

  it.each([
    [['--users', '0'], '--users must be a whole number from 1'],
    [['--users', 'many'], '--users must be a whole number from 1'],
    [['--port', '99999'], '--port must be a whole number'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('refuses %j before it does anything', (args, words) => {
    const { status, stderr, stdout } = demo(...args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it('explains itself', () => {
    const { status, stdout } = demo('--help');
    expect(status).toBe(0);
    expect(stdout).toContain('npm run demo -- --users 200');
  });
});
