// Lists the packs: every folder src/packs/<id> with a file <id>.ts is one. Plain Node, so that a pack dropped in needs no other step.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packs = fileURLToPath(new URL('../packs', import.meta.url));

/** The name that a pack's file exports it under: `film-club` as filmClub. */
const exportOf = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The text of installed.ts for the packs of a folder. */
export function packList(folder = packs) {
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(entry.name))
    .map(({ name }) => name)
    .filter((id) => existsSync(join(folder, id, `${id}.ts`)))
    .sort();
  const lines = ids.map((id) => `export { ${exportOf(id)} } from './${id}/${id}';\n`);
  return `// Written by src/dev/list-packs.mjs from the folders beside it.\n${lines.join('')}`;
}

/** Brings installed.ts in step with the folders; writes nothing when it is. */
export function listPacks() {
  const file = join(packs, 'installed.ts');
  const text = packList();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  // Several commands may start at once: each finds a whole file.
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) listPacks();
