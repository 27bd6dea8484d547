// Processor time of a picture, beside next/og (the bundled @vercel/og) and Takumi drawing the same model in the same run, in turns.
// Run: NODE_ENV=production node src/dev/run.mjs tests/bench/pictures.tsx [rounds] [folder for one picture of each]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureStory } from '@/cards/fixtures';
import type { CardKind } from '@/model/card';
import { PICTURE_SIZES, type PictureSize } from '@/model/picture';
import { drawWithAnnum, drawWithNextOg, drawWithTakumi } from './picture-rivals';

const rounds = Number(process.argv[2] ?? 11);
const folder = process.argv[3];
const WARM_UP = 3;
const KINDS: readonly CardKind[] = ['standing', 'summary', 'top-items', 'race'];
const story = fixtureStory('en', 'dusk');
const rivals = { annum: drawWithAnnum, 'next/og': drawWithNextOg, takumi: drawWithTakumi };
type Rival = keyof typeof rivals;
const names = Object.keys(rivals) as Rival[];

/** All threads of this process, in milliseconds: what a core has to give for one picture, whoever else is on it. */
async function costMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;

async function compare(kind: CardKind, size: PictureSize): Promise<Record<Rival, number>> {
  const times: Record<Rival, number[]> = { annum: [], 'next/og': [], takumi: [] };
  for (let round = 0; round < rounds + WARM_UP; round++) {
    for (const name of names) {
      const cost = await costMs(() => rivals[name](story, kind, size));
      if (round >= WARM_UP) times[name].push(cost);
    }
  }
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const name of names) {
      writeFileSync(join(folder, `${kind}-${size}-${name.replace('/', '-')}.png`), await rivals[name](story, kind, size));
    }
  }
  return { annum: median(times.annum), 'next/og': median(times['next/og']), takumi: median(times.takumi) };
}

function line(name: string, cost: Record<Rival, number>): string {
  const ms = names.map((rival) => `${rival} ${cost[rival].toFixed(1).padStart(6)} ms`).join('   ');
  const faster = (cost['next/og'] / cost.annum).toFixed(2);
  return `${name.padEnd(20)} ${ms}   next/og / annum ${faster}   annum / takumi ${(cost.annum / cost.takumi).toFixed(2)}`;
}

for (const size of Object.keys(PICTURE_SIZES) as PictureSize[]) {
  const mean: Record<Rival, number> = { annum: 0, 'next/og': 0, takumi: 0 };
  for (const kind of KINDS) {
    const cost = await compare(kind, size);
    for (const name of names) mean[name] += cost[name] / KINDS.length;
    console.log(line(`${size} ${kind}`, cost));
  }
  console.log(line(`${size} MEAN`, mean));
}
