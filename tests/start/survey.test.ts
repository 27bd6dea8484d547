import { describe, expect, it } from 'vitest';
import { TallyKeeper } from '@/importers/tally';
import { type ActivityEvent, ESTIMATED } from '@/model/event';
import { PART, visitEventSchema } from '@/model/visit';
import { packs } from '@/packs/registry';
import { companyOf, firstYear } from '@/start/company';
import { PartBuilder, packPart, wireEvent } from '@/start/parts';
import { Surveyor } from '@/start/survey';
import { yearClock, yearStart } from '@/start/year-of';

const event = (over: Partial<ActivityEvent & { messageId: string }>): ActivityEvent & { messageId: string } => ({
  messageId: 'm',
  userId: 'me',
  activity: 'listen',
  occurredAt: Date.UTC(2025, 5, 1),
  ...over,
});

describe('the year of an instant', () => {
  it('turns at local midnight, in any zone', () => {
    for (const [zone, hours] of [
      ['Asia/Seoul', -9],
      ['America/New_York', 5],
      ['UTC', 0],
    ] as const) {
      const turnMs = Date.UTC(2025, 0, 1) + hours * 3_600_000;
      expect(yearStart(2025, zone)).toBe(turnMs);
      const yearOf = yearClock(zone);
      expect([yearOf(turnMs - 1), yearOf(turnMs)]).toEqual([2024, 2025]);
    }
  });
});

describe('what is shown of a file', () => {
  it('counts each event once, by person, domain and year, newest year first', () => {
    const surveyor = new Surveyor((activity) => (activity === 'listen' ? 'music' : activity === 'purchase' ? 'shopping' : null), 'UTC');
    surveyor.see(event({ messageId: 'a', creator: { name: 'A' } }));
    surveyor.see(event({ messageId: 'a', creator: { name: 'A' } }));
    surveyor.see(event({ messageId: 'b', creator: { name: 'B' }, properties: { [ESTIMATED]: true } }));
    surveyor.see(event({ messageId: 'c', creator: { name: 'B' }, occurredAt: Date.UTC(2024, 1, 1) }));
    surveyor.see(event({ messageId: 'd', creator: { name: 'B' }, occurredAt: Date.UTC(2025, 1, 1) }));
    surveyor.see(event({ messageId: 'e', userId: 'me:Kim', activity: 'purchase', item: { name: 'Mug' }, currency: 'EUR' }));
    surveyor.see(event({ messageId: 'f', activity: 'exercise' }));
    const { domains, twice } = surveyor.result(
      { format: 'spotify', name: 'Spotify' },
      new TallyKeeper().result({ files: [], warnings: [] }),
    );
    expect(twice).toBe(1);
    expect(domains).toEqual([
      {
        person: 'me',
        pack: 'music',
        events: 4,
        estimated: 1,
        fromMs: Date.UTC(2024, 1, 1),
        toMs: Date.UTC(2025, 5, 1),
        years: [
          { year: 2025, events: 3, top: ['B', 'A'], currency: null },
          { year: 2024, events: 1, top: ['B'], currency: null },
        ],
      },
      expect.objectContaining({ person: 'me:Kim', pack: 'shopping', years: [{ year: 2025, events: 1, top: ['Mug'], currency: 'EUR' }] }),
    ]);
  });

  it('offers the year of a published edition before the fullest, and says whom one is compared with', () => {
    const years = [2025, 2024].map((year) => ({ year, events: year === 2025 ? 40 : 900, top: [], currency: null }));
    const domain = { person: 'me', pack: 'music', events: 940, estimated: 0, fromMs: 0, toMs: 1, years };
    const edition = { label: 'Year 2025', from: '2024-12-01', to: '2025-12-01', people: 1907 };
    const offers = packs.map(({ id, activities }) => ({ pack: id, activities, domain: id, editions: id === 'music' ? [edition] : [] }));
    expect(firstYear(domain, offers)).toBe(2025);
    expect(companyOf('music', 2025, offers)).toEqual({ kind: 'edition', people: 1907, label: 'Year 2025' });
    expect(companyOf('music', 2024, offers)).toMatchObject({ kind: 'year' });
    expect(companyOf('video', 2025, offers)).toMatchObject({ kind: 'nobody' });
    expect(firstYear({ ...domain, pack: 'video' }, offers)).toBe(2024);
  });
});

describe('what is sent of an event', () => {
  it('is what a server takes, and nothing that is not named', () => {
    const whole = event({
      source: 'x',
      country: 'KR',
      platform: 'ios',
      timezone: 'Asia/Seoul',
      durationMs: 1,
      properties: { [ESTIMATED]: true, ip: '203.0.113.7' },
    });
    const wire = wireEvent(whole);
    expect(JSON.parse(JSON.stringify(wire))).toEqual({
      messageId: 'm',
      activity: 'listen',
      occurredAt: Date.UTC(2025, 5, 1),
      durationMs: 1,
      estimated: true,
    });
    expect(visitEventSchema.safeParse(wire).success).toBe(true);
  });

  it('fills parts that no server refuses, and packs them', async () => {
    const builder = new PartBuilder();
    const long = wireEvent(event({ item: { name: '한'.repeat(1_000) } }));
    let added = 1;
    for (; !builder.add(long); added++);
    const { text, events } = builder.take();
    expect(events).toBe(added);
    expect(events).toBeLessThan(PART.events);
    expect(Buffer.byteLength(text)).toBeLessThan(PART.bytes);
    expect(builder.count).toBe(0);
    const { body, headers } = await packPart(text);
    expect(headers).toEqual({ 'content-encoding': 'gzip' });
    expect(await new Response(body.stream().pipeThrough(new DecompressionStream('gzip'))).text()).toBe(text);
  });
});
