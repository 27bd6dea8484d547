import { type Command, InvalidArgumentError } from 'commander';
import { AnnumError } from '@/model/errors';
import type { RunProgress } from '@/server/recap/run';
import { exampleEdition, withExamples } from '../examples';
import { printResult } from '../output';
import { createProgress, type Progress } from '../progress';
import { withStore } from '../with-store';

interface Options {
  resume?: boolean;
  bucketSize?: number;
  json?: boolean;
}

export function register(program: Command): void {
  withExamples(program.command('generate'), `annum generate ${exampleEdition}`, `annum generate ${exampleEdition} --resume`)
    .description("compute everybody's recap as a new version, beside what is published")
    .argument('<edition>', 'id of the edition')
    .option('--resume', 'go on with a generation that was interrupted')
    .option('--bucket-size <people>', 'people frozen at a time (more is faster and takes more memory)', positive)
    .action(async (edition: string, options: Options) => {
      const { generateEdition } = await import('@/server/recap/generate');
      const stop = new AbortController();
      const interrupt = () =>
        stop.abort(
          new AnnumError('unavailable', 'Interrupted; nothing that is served has changed.', {
            mend: `Go on with: annum generate ${edition} --resume`,
          }),
        );
      process.once('SIGINT', interrupt);
      process.once('SIGTERM', interrupt);
      const startedMs = Date.now();
      const bar = progressBar(options.json);
      try {
        const result = await withStore((db) =>
          generateEdition(db, edition, {
            resume: options.resume === true,
            bucketSize: options.bucketSize,
            signal: stop.signal,
            stopAs: 'cancelled',
            onProgress: bar.show,
          }),
        );
        bar.stop();
        const seconds = (Date.now() - startedMs) / 1000;
        await printResult(options, { edition, ...result, seconds }, () =>
          result.people === 0
            ? `Version ${result.version} of ${edition} is done with 0 recaps: no event in the store counts in its window.`
            : [
                `Version ${result.version} of ${edition}: ${result.recaps.toLocaleString('en-US')} recaps of ${result.people.toLocaleString('en-US')} people in ${seconds.toFixed(1)} s.`,
                `It is not served yet. Publish it: annum publish ${edition}`,
              ].join('\n'),
        );
      } finally {
        bar.stop();
        process.off('SIGINT', interrupt);
        process.off('SIGTERM', interrupt);
      }
    });
}

const LABELS = { project: 'reading events', aggregate: 'counting', freeze: 'writing recaps' } as const;
const UNITS = { project: '', aggregate: 'steps', freeze: 'people' } as const;

/** One bar a phase. */
function progressBar(silent: boolean | undefined): { show(progress: RunProgress): void; stop(): void } {
  let phase: RunProgress['phase'] | undefined;
  let bar: Progress | undefined;
  return {
    show(progress) {
      if (progress.phase !== phase) {
        bar?.stop();
        phase = progress.phase;
        bar = createProgress({ label: LABELS[phase], unit: UNITS[phase], total: progress.of, silent });
      }
      bar?.update(progress.done);
    },
    stop: () => bar?.stop(),
  };
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('must be a whole number of at least 1');
}
