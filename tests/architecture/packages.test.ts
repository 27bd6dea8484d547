import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingPlatforms } from '../../src/dev/complete-lock.mjs';
import { derivePostgresql } from '../../src/dev/generate-clients.mjs';
import { ROOT, textOf } from './source-files';

interface Manifest {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as Lock;
const resolved = (name: string) => lock.packages[`node_modules/${name}`]?.version ?? 'absent';

/** Whether version `a` is `b` or newer; plain numbers only. */
function atLeast(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/).map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

describe('packages', () => {
  it('are pinned exactly, and the lock holds what the manifest says', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(resolved(name), name).toBe(version);
    }
  });

  it('stand above their security floors', () => {
    // GHSA advisories of Next before 16.3.3; the number is compared as a number.
    expect(atLeast(resolved('next'), '16.3.3')).toBe(true);
    expect(atLeast('16.3.2', '16.3.3')).toBe(false);
    expect(atLeast('16.10.0', '16.3.3')).toBe(true);
  });

  it('agree on one version of what must agree', () => {
    expect(resolved('react')).toBe(resolved('react-dom'));
    for (const name of ['@prisma/client', '@prisma/adapter-libsql', '@prisma/adapter-pg']) expect(resolved(name)).toBe(resolved('prisma'));
  });

  it('run on the Node that engines promises', () => {
    expect(manifest.engines.node).toBe('>=20.19');
  });

  it('are locked for every platform (mend: node src/dev/complete-lock.mjs)', () => {
    expect(missingPlatforms(lock).map(({ key }) => key)).toEqual([]);
    const without = structuredClone(lock);
    delete without.packages['node_modules/@next/swc-darwin-arm64'];
    expect(missingPlatforms(without)).toEqual([
      {
        key: 'node_modules/@next/swc-darwin-arm64',
        entry: { version: resolved('next'), cpu: ['arm64'], optional: true, os: ['darwin'] },
      },
    ]);
  });
});

describe('what is derived', () => {
  it('keeps the PostgreSQL schema in step with the one written by hand (mend: npm install)', () => {
    expect(textOf('prisma/postgresql/schema.prisma')).toBe(derivePostgresql(textOf('prisma/schema.prisma')));
  });

  it('can be started: the command and the CI script are executable', () => {
    for (const path of ['src/cli/annum.mjs', '.ci/run']) expect(statSync(`${ROOT}${path}`).mode & 0o111, path).toBe(0o111);
  });
});
