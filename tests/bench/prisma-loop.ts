import type { Edition } from '@/model/edition';
import type { Recap } from '@/model/recap';
import { standingOf } from '@/model/standing';
import { datesOf, daysBetween, monthsOf } from '@/model/window';
import type { Db } from '@/server/db/db';
import { zoneOffsets } from '@/server/warehouse/zone-offsets';

const MINUTE_MS = 60_000;
const GAP_MS = 30 * MINUTE_MS;
const DAY_MS = 86_400_000;

/** The part of a recap that the baseline makes. */
export const factsOf = ({ totals, top, timeline, peakDay, streak, session, first }: Recap) => ({
  plays: totals.plays,
  minutes: totals.minutes,
  activeDays: totals.activeDays,
  items: totals.items,
  creators: totals.creators,
  topCreators: top.creators.map(({ name, plays, minutes, standing }) => ({ name, plays, minutes, standing })),
  topItems: top.items.map(({ name, creator, plays, minutes }) => ({ name, creator, plays, minutes })),
  months: timeline.months.map(({ value }) => value),
  weekdays: timeline.weekdays,
  hours: timeline.hours,
  days: timeline.days,
  peakDay,
  streak,
  session,
  first,
});
export type Facts = ReturnType<typeof factsOf>;

/** One person after another through Prisma, as most products write it. */
export class PrismaLoop {
  /** Time in `groupBy` of everybody's plays of an artist, and how many artists: asked once each. */
  readonly cohorts = { ms: 0, count: 0 };
  readonly #known = new Map<string, readonly number[]>();
  readonly #bounds = new Map<string, { gte: bigint; lt: bigint }>();
  readonly #zones: readonly string[];

  constructor(
    private readonly db: Db,
    private readonly edition: Edition,
    zones: readonly string[],
  ) {
    this.#zones = zones;
  }

  async recap(userId: string): Promise<Facts> {
    const { client } = this.db;
    const latest = await client.event.findFirst({
      where: { userId, timezone: { not: null } },
      orderBy: { occurredAtMs: 'desc' },
      select: { timezone: true },
    });
    const zone = latest?.timezone ?? this.edition.zone;
    const where = { userId, ...this.#counted(zone) };
    const creators = await client.event.groupBy({
      by: ['creatorName'],
      where,
      _sum: { durationMs: true },
      _count: true,
      orderBy: [{ _sum: { durationMs: 'desc' } }, { _count: { id: 'desc' } }, { creatorName: 'asc' }],
    });
    const items = await client.event.groupBy({
      by: ['itemName', 'creatorName'],
      where,
      _sum: { durationMs: true },
      _count: true,
      orderBy: [{ _count: { id: 'desc' } }, { itemName: 'asc' }],
    });
    const plays = await client.event.findMany({
      where,
      orderBy: { occurredAtMs: 'asc' },
      select: { occurredAtMs: true, durationMs: true, itemName: true, creatorName: true },
    });
    const topCreators: Facts['topCreators'] = [];
    for (const { creatorName, _count, _sum } of creators.slice(0, this.edition.top)) {
      const ms = _sum.durationMs ?? 0;
      const members = await this.#cohort(creatorName ?? '');
      const counts = {
        greater: members.filter((other) => other > ms).length,
        atOrAbove: members.filter((other) => other >= ms).length,
        of: members.length,
      };
      const standing = standingOf(counts, this.edition.minCohort);
      topCreators.push({ name: creatorName ?? '', plays: _count, minutes: ms / MINUTE_MS, standing });
    }
    return {
      ...this.#timeline(
        zone,
        plays.map((play) => ({ t: Number(play.occurredAtMs), ms: play.durationMs ?? 0 })),
      ),
      items: items.length,
      creators: creators.length,
      topCreators,
      topItems: items.slice(0, this.edition.top).map(({ itemName, creatorName, _count, _sum }) => ({
        name: itemName ?? '',
        creator: creatorName,
        plays: _count,
        minutes: (_sum.durationMs ?? 0) / MINUTE_MS,
      })),
      first: {
        name: plays[0]?.itemName ?? null,
        creator: plays[0]?.creatorName ?? null,
        occurredAt: new Date(Number(plays[0]?.occurredAtMs ?? 0)).toISOString(),
      },
    };
  }

  /** Everybody's milliseconds of an artist; each person's window is in their own zone. */
  async #cohort(creatorName: string): Promise<readonly number[]> {
    const known = this.#known.get(creatorName);
    if (known) return known;
    const started = performance.now();
    const members = await this.db.client.event.groupBy({
      by: ['userId'],
      where: { creatorName, OR: this.#zones.map((timezone) => ({ timezone, ...this.#counted(timezone) })) },
      _sum: { durationMs: true },
    });
    this.cohorts.ms += performance.now() - started;
    this.cohorts.count += 1;
    const values = members.map(({ _sum }) => _sum.durationMs ?? 0);
    this.#known.set(creatorName, values);
    return values;
  }

  #counted(zone: string) {
    const { from, to } = this.edition.window;
    const bounds = this.#bounds.get(zone) ?? { gte: BigInt(midnight(zone, from)), lt: BigInt(midnight(zone, to)) };
    this.#bounds.set(zone, bounds);
    return { activity: 'listen', durationMs: { gte: this.edition.minDurationMs ?? 30_000 }, occurredAtMs: bounds };
  }

  #timeline(zone: string, plays: readonly { t: number; ms: number }[]) {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    const days = new Map<string, number>();
    const [weekdays, hours] = [new Array<number>(7).fill(0), new Array<number>(24).fill(0)];
    let best = { start: 0, events: 0, ms: -1 };
    let session = { start: 0, events: 0, ms: 0, end: Number.NEGATIVE_INFINITY };
    for (const { t, ms } of plays) {
      const [date = '', time = ''] = format.format(t).split(' ');
      days.set(date, (days.get(date) ?? 0) + ms);
      const weekday = (new Date(date).getUTCDay() + 6) % 7;
      weekdays[weekday] = (weekdays[weekday] ?? 0) + ms;
      const hour = Number(time.slice(0, 2));
      hours[hour] = (hours[hour] ?? 0) + ms;
      if (t > session.end + GAP_MS) session = { start: t, events: 0, ms: 0, end: t };
      session = { start: session.start, events: session.events + 1, ms: session.ms + ms, end: Math.max(session.end, t + ms) };
      if (session.ms > best.ms) best = session;
    }
    const listed = datesOf(this.edition.window).flatMap((date) => {
      const ms = days.get(date);
      return ms === undefined ? [] : [{ date, ms }];
    });
    let peak = { date: '', ms: -1 };
    let run = { from: '', to: '' };
    let streak = { days: 0, from: '', to: '' };
    for (const { date, ms } of listed) {
      if (ms > peak.ms) peak = { date, ms };
      run = run.to !== '' && daysBetween(run.to, date) === 1 ? { from: run.from, to: date } : { from: date, to: date };
      const length = daysBetween(run.from, run.to) + 1;
      if (length > streak.days) streak = { days: length, ...run };
    }
    const sumOf = (month: string) => listed.reduce((sum, { date, ms }) => (date.startsWith(month) ? sum + ms : sum), 0);
    return {
      plays: plays.length,
      minutes: plays.reduce((sum, { ms }) => sum + ms, 0) / MINUTE_MS,
      activeDays: listed.length,
      months: monthsOf(this.edition.window).map((month) => sumOf(month) / MINUTE_MS),
      weekdays: weekdays.map((ms) => ms / MINUTE_MS),
      hours: hours.map((ms) => ms / MINUTE_MS),
      days: listed.map(({ date, ms }) => ({ date, value: ms / MINUTE_MS })),
      peakDay: { date: peak.date, value: peak.ms / MINUTE_MS },
      streak,
      session: { start: new Date(best.start).toISOString(), events: best.events, value: best.ms / MINUTE_MS },
    };
  }
}

/** The instant at which a local date begins. */
function midnight(zone: string, date: string): number {
  const local = Date.parse(date);
  const offsets = zoneOffsets(zone, local - 2 * DAY_MS, local + 2 * DAY_MS);
  return offsets.map(({ fromMs, offsetMs }) => ({ fromMs, at: local - offsetMs })).findLast(({ fromMs, at }) => fromMs <= at)?.at ?? local;
}
