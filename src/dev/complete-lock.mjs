// Adds the packages of other platforms to package-lock.json where npm left them out (it does when they are already absent from
// node_modules, or when the registry in use does not carry them): `npm ci` refuses such a lock. Run: node src/dev/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PLATFORM =
  /(?:^|[-/])(?<os>android|darwin|freebsd|linux|openharmony|win32|windows|sunos|netbsd|openbsd|aix)-?(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips64el)?(?:-?(?<libc>musl|gnu)?)/;

/** @param {string} name `@scope/binding-linux-arm64-musl` */
function platformOf(name) {
  const { os, cpu, libc } = PLATFORM.exec(name)?.groups ?? {};
  if (!os) return undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os === 'linux' && libc ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
    os: [os === 'windows' ? 'win32' : os],
  };
}

/** The entry that `name` resolves to from inside the package at `from`, as Node looks it up. */
function resolved(packages, from, name) {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const key = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[key]) return key;
    if (at === '') return undefined;
    if (!at.includes('/node_modules/')) {
      if (packages[`node_modules/${name}`]) return `node_modules/${name}`;
      return undefined;
    }
  }
}

/**
 * Platform packages that some entry asks for and the lock lacks.
 *
 * @param {{ packages: Record<string, any> }} lock
 * @returns {{ key: string, entry: object }[]}
 */
export function missingPlatforms({ packages }) {
  const missing = [];
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      if (!platform || resolved(packages, from, name)) continue;
      if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${from} asks for ${name} ${version}: only exact versions can be added`);
      const { os, cpu, libc } = platform;
      missing.push({
        key: `node_modules/${name}`,
        entry: { version, ...(cpu && { cpu }), ...(dev && { dev }), ...(libc && { libc }), optional: true, os },
      });
    }
  }
  return missing;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingPlatforms(lock);
  for (const { key, entry } of missing) lock.packages[key] = entry;
  const { '': root, ...rest } = lock.packages;
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(missing.length === 0 ? 'The lock is complete.' : `Added ${missing.map(({ key }) => key).join(', ')}`);
}
