import type { ActivityEvent } from '@/model/event';
import type { ImportSummary } from '@/server/imports/run-import';

export interface ImportReport {
  format: string;
  summary: ImportSummary;
  dryRun: boolean;
  seconds: number;
}

/** The summary as one JSON object. */
export function importJson({ format, summary, dryRun, seconds }: ImportReport): object {
  const { sample, fromMs, toMs, ...rest } = summary;
  return {
    format,
    ...rest,
    from: fromMs === null ? null : new Date(fromMs).toISOString(),
    to: toMs === null ? null : new Date(toMs).toISOString(),
    dryRun,
    seconds: Math.round(seconds * 1000) / 1000,
    ...(dryRun ? { sample: sample.map((event) => ({ ...event, occurredAt: new Date(event.occurredAt).toISOString() })) } : {}),
  };
}

/** The summary for people. */
export function importText({ format, summary, dryRun, seconds }: ImportReport): string {
  const lines = [
    dryRun
      ? `${format}: ${count(summary.events)} events would come in (nothing was stored).`
      : `${format}: ${count(summary.added)} events added, ${count(summary.duplicates)} already there (${perSecond(summary.events, seconds)}).`,
  ];
  if (summary.erased > 0) lines.push(`  ${count(summary.erased)} of people who were erased: they stay out (annum erase --help)`);
  if (summary.fromMs !== null && summary.toMs !== null) {
    lines.push(
      `  ${count(summary.users)} ${summary.users === 1 ? 'person' : 'people'}, ${day(summary.fromMs)} to ${day(summary.toMs)} (UTC)`,
    );
  }
  lines.push(...section('Left out', summary.skipped), ...section('Not understood', summary.malformed));
  for (const { file, line, reason } of summary.examples) lines.push(`    ${file}${line > 0 ? `:${line}` : ''}  ${reason}`);
  if (dryRun && summary.sample.length > 0) lines.push('First events:', ...summary.sample.map((event) => `  ${oneLine(event)}`));
  for (const warning of summary.warnings) lines.push(`Note: ${warning}`);
  return lines.join('\n');
}

function section(title: string, reasons: Record<string, number>): string[] {
  const entries = Object.entries(reasons).sort(([, a], [, b]) => b - a);
  if (entries.length === 0) return [];
  const total = entries.reduce((sum, [, n]) => sum + n, 0);
  return [`${title}: ${count(total)}`, ...entries.map(([reason, n]) => `  ${count(n).padStart(9)}  ${reason}`)];
}

function oneLine(event: ActivityEvent): string {
  const parts = [new Date(event.occurredAt).toISOString(), event.userId, event.activity, event.item?.name, event.creator?.name];
  if (event.durationMs != null) parts.push(`${Math.round(event.durationMs / 1000)} s`);
  if (event.amountMinor != null) parts.push(`${event.amountMinor} ${event.currency ?? ''} (minor units) x ${event.quantity ?? 1}`);
  return parts.filter((part) => part != null && part !== '').join('  ');
}

const count = (value: number): string => value.toLocaleString('en-US');
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const perSecond = (events: number, seconds: number): string => `${count(Math.round(events / Math.max(seconds, 0.001)))} events a second`;
