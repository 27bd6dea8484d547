import type { Command } from 'commander';
import { AnnumError } from '@/model/errors';
import type { Explanation } from '@/model/explanation';
import { LOCALES, type Locale } from '@/model/pack';
import type { Recap } from '@/model/recap';
import type { Db } from '@/server/db/db';
import { exampleEdition, withExamples } from '../examples';
import { oneOf } from '../one-of';
import { printLine, printResult } from '../output';
import { withStore } from '../with-store';

interface Options {
  all?: boolean;
  published?: boolean;
  json?: boolean;
  explain?: boolean;
  lang: Locale;
}

export function register(program: Command): void {
  withExamples(
    program.command('recap'),
    `annum recap ${exampleEdition} me`,
    `annum recap ${exampleEdition} me --json`,
    `annum recap ${exampleEdition} me --explain --lang ko`,
    `annum recap ${exampleEdition} --all`,
  )
    .description("print one person's recap, or all of them, of the newest version")
    .argument('<edition>', 'id of the edition')
    .argument('[user]', 'id of the person')
    .option('--all', 'every recap, one JSON object a line')
    .option('--explain', 'what every figure means and what it was counted over')
    .option('--lang <language>', `of the explanations: ${LOCALES.join(', ')}`, oneOf(LOCALES), 'en')
    .option('--published', 'of the version that is served instead of the newest')
    .action(async (edition: string, user: string | undefined, options: Options) => {
      if ((user === undefined) === (options.all !== true)) {
        throw new AnnumError('invalid_input', 'Name one person, or ask for --all.', { mend: `annum recap ${edition} USER` });
      }
      const { readAllRecaps, readRecap } = await import('@/server/recap/read');
      const version = options.published ? 'published' : 'newest';
      await withStore(async (db) => {
        if (user === undefined) {
          for await (const line of readAllRecaps(db, edition, { version })) await printLine(line);
          return;
        }
        const stored = await readRecap(db, edition, user, { version });
        if (stored.state === 'below-minimum') {
          throw new AnnumError('not_found', `"${user}" has too little activity in the window of "${edition}" for a recap.`, {
            mend: `annum edition show ${edition} --json says what the least is.`,
            data: { edition, reason: 'below_minimum' },
          });
        }
        if (options.explain) {
          const explanations = await explanationsOf(db, edition, stored.recap, options.lang);
          await printResult(options, explanations, () => explanations.map(explanationText).join('\n\n'));
          return;
        }
        await printResult(options, stored.recap, () => summaryOf(stored.recap));
      });
    });
}

async function explanationsOf(db: Db, editionId: string, recap: Recap, locale: Locale): Promise<Explanation[]> {
  const [{ readEdition }, { explainRecap }, { getPack }] = await Promise.all([
    import('@/server/editions/settings'),
    import('@/cards/explain'),
    import('@/packs/registry'),
  ]);
  const { pack, label, minDurationMs } = await readEdition(db, editionId);
  // Whoever reads the store may see amounts.
  return explainRecap({ recap, pack: getPack(pack), label, minDurationMs, locale, money: true });
}

const explanationText = ({ title, value, definition, facts }: Explanation) =>
  [`${title}: ${value}`, `  ${definition}`, ...facts.map(({ label, text }) => `  ${label}: ${text}`)].join('\n');

/** A recap in a few lines for a person at a terminal. */
function summaryOf(recap: Recap): string {
  const { totals, top, standing, streak, peakDay, obsession, discoveries, archetype } = recap;
  const { measure, of } = standing.overall;
  const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
  const list = (entries: readonly { name: string }[]) => entries.map(({ name }, at) => `${at + 1}. ${name}`).join('  ');
  const place = (shown: number | null, cohort: number) => (shown === null ? '' : ` (top ${shown} % of ${number(cohort)})`);
  const [first] = top.creators;
  const badge = first?.standing ? place(first.standing.shown, first.standing.of) : '';
  return [
    `${recap.user.name ?? recap.user.id}, ${recap.window.from} to ${recap.window.to} (exclusive), ${recap.timezone}`,
    `Total      ${number(totals[measure])} ${measure}${place(standing.overall.shown, of)}, ${number(totals.plays)} plays on ${totals.activeDays} days`,
    `Creators   ${list(top.creators)}${badge && `   first one: ${badge.trim()}`}`,
    `Items      ${list(top.items)}`,
    `Peak day   ${peakDay.date}, ${number(peakDay.value)} ${measure}`,
    `Streak     ${streak.days} days, ${streak.from} to ${streak.to}`,
    ...(obsession ? [`Obsession  ${obsession.name}, ${obsession.plays} times on ${obsession.date}`] : []),
    ...(discoveries ? [`New        ${discoveries.count} creators${discoveries.top ? `, first of them ${discoveries.top.name}` : ''}`] : []),
    `Archetype  ${archetype.id} (${archetype.basis})`,
  ].join('\n');
}
