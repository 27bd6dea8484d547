import type { Command } from 'commander';
import { withExamples } from '../examples';
import { printResult } from '../output';

export function register(program: Command): void {
  withExamples(program.command('doctor'), 'annum doctor', 'annum doctor --json')
    .description('say what is configured, reachable and wrong, with the mend')
    .action(async (options: { json?: boolean }) => {
      const { examine } = await import('../doctor/examine');
      const checks = await examine();
      const ok = checks.every((check) => check.state !== 'wrong');
      await printResult(options, { ok, checks }, () =>
        checks
          .map((check) => `${MARKS[check.state]} ${check.name}: ${check.found}${check.mend ? `\n    mend: ${check.mend}` : ''}`)
          .join('\n'),
      );
      if (!ok) process.exitCode = 1;
    });
}

const MARKS = { fine: 'ok   ', note: 'note ', wrong: 'WRONG' } as const;
