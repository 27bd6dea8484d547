import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take long, the longest first: started late, one of them would keep a single core busy when all others are done. */
const LONG = [
  'stats/engine-against-brute-force.test.ts',
  'recap/generate.test.ts',
  'people/erase.test.ts',
  'recap/resume.test.ts',
  'warehouse/shared-freezing.test.ts',
  'worker/work.test.ts',
  'start/visit.test.ts',
  'imports/import-command.test.ts',
  'warehouse/external-events.test.ts',
  'warehouse/command.test.ts',
  'images/pictures.test.ts',
  'warehouse/equality.test.ts',
  'links/commands.test.ts',
  'imports/memory.test.ts',
];

/** Files that share a process come last: they are short, and the process would end when the next file wants one of its own. */
function place({ moduleId, project }: TestSpecification): number {
  const at = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
  return (project.config.isolate ? 0 : LONG.length + 1) + (at === -1 ? LONG.length : at);
}

/** An order that keeps all workers busy to the end, on a machine that has never run the files too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
