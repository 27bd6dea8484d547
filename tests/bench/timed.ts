import { cpuMs } from './process-tree';

/** Milliseconds on the clock and of the processors. The second tells how busy the machine was with other things. */
export interface Spent {
  readonly ms: number;
  readonly cpu: number;
}

export const NOTHING: Spent = { ms: 0, cpu: 0 };

export const plus = (one: Spent, other: Spent): Spent => ({ ms: one.ms + other.ms, cpu: one.cpu + other.cpu });

export async function spentBy(work: () => Promise<unknown>): Promise<Spent> {
  const [started, before] = [performance.now(), cpuMs()];
  await work();
  return { ms: performance.now() - started, cpu: cpuMs() - before };
}
