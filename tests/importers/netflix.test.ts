import { describe, expect, it } from 'vitest';
import { readNetflix } from '@/importers/netflix/read-netflix';
import { splitTitle } from '@/importers/netflix/split-title';
import { diskPlace } from '@/importers/source/disk-place';
import { csvText, inFolder, readAll, verdict } from './in-folder';
import { makeZip } from './make-zip';

const HEADER = [
  'Profile Name',
  'Start Time',
  'Duration',
  'Attributes',
  'Title',
  'Supplemental Video Type',
  'Device Type',
  'Bookmark',
  'Latest Bookmark',
  'Country',
];
const view = (fields: Record<string, string> = {}) => ({
  'Profile Name': 'Ina',
  'Start Time': '2025-01-01 20:00:00',
  Duration: '00:41:05',
  Title: 'Harbour Lights: Season 2: The Pier (Episode 3)',
  'Device Type': 'TV',
  Bookmark: '00:41:05',
  'Latest Bookmark': '00:41:05',
  Country: 'KR (South Korea)',
  ...fields,
});

const { put, path } = inFolder();
const activity = (rows: Record<string, string>[], name = 'ViewingActivity.csv') => put(name, csvText(HEADER, rows));
const read = async (paths: string[], profile?: string) =>
  readAll(
    await readNetflix({ format: 'netflix', paths: paths.map(diskPlace), userId: 'me', ...(profile === undefined ? {} : { profile }) }),
  );
const one = async (fields: Record<string, string>) => (await read([activity([view(fields)])])).outcomes[0];

describe('a sitting', () => {
  it('starts when the file says, in UTC, and lasts what was watched', async () => {
    expect(await one({})).toEqual({
      kind: 'event',
      identity: expect.any(String),
      event: {
        userId: 'me',
        activity: 'watch',
        occurredAt: Date.parse('2025-01-01T20:00:00Z'),
        durationMs: (41 * 60 + 5) * 1000,
        item: { id: 'Harbour Lights: Season 2: The Pier (Episode 3)', name: 'The Pier' },
        creator: { name: 'Harbour Lights' },
        collection: { name: 'Season 2' },
        country: 'KR',
        platform: 'TV',
      },
    });
  });

  it.each([
    ['1:02:03', 3_723_000],
    ['01:02:03', 3_723_000],
    ['00:00:00', 0],
  ])('reads the duration %s', async (Duration, durationMs) => {
    expect(await one({ Duration })).toMatchObject({ event: { durationMs } });
  });

  it('keeps every sitting of a title, the later ones too', async () => {
    const rows = [view(), view({ 'Start Time': '2025-01-02 20:00:00', 'Latest Bookmark': 'Not latest view' })];
    expect((await read([activity(rows)])).outcomes.map(verdict)).toEqual(['event', 'event']);
  });

  it('is the same sitting whatever the title is called, and wherever it was left since', async () => {
    const identity = (outcome: unknown) => (outcome as { identity: string }).identity;
    const again = await one({ Title: '항구의 불빛: 시즌 2: 부두(에피소드 3)', 'Latest Bookmark': 'Not latest view' });
    expect(identity(again)).toBe(identity(await one({})));
    expect(identity(await one({ Duration: '00:41:06' }))).not.toBe(identity(again));
  });

  it.each([
    ['hook', { 'Supplemental Video Type': 'HOOK' }],
    ['trailer', { 'Supplemental Video Type': 'TRAILER' }],
    ['teaser trailer', { 'Supplemental Video Type': 'TEASER_TRAILER' }],
    ['promotional', { 'Supplemental Video Type': 'PROMOTIONAL' }],
    ['clip or trailer by its title', { Title: 'Harbour Lights: Season 1_hook_primary_16x9' }],
    ['clip or trailer by its title', { Title: 'Season 5 Trailer: Harbour Lights' }],
    ['clip or trailer by its title', { Title: 'Season 1 Trailer 2: Harbour Lights' }],
    ['clip or trailer by its title', { Title: 'Inciting Incident Clip: The Chalk Line' }],
    ['clip or trailer by its title', { Title: 'Harbour Lights - Clip 1' }],
    ['clip or trailer by its title', { Title: 'harbour_lights_backfill' }],
    ['autoplayed', { Attributes: 'Autoplayed: user action: None; ' }],
  ])('is left out as %s (%#)', async (reason, fields) => {
    expect(await one(fields)).toEqual({ kind: 'skipped', reason });
  });

  it.each([
    [{ Attributes: 'Autoplayed: user action: User_Interaction; ' }],
    [{ Attributes: 'Has branched playback; Autoplayed: user action: User_Interaction; ' }],
    [{ Attributes: 'Autoplayed: user action: Unspecified; ' }],
    [{ Title: 'Trailer Park Boys: Season 1: Take Your Little Gun (Episode 1)' }],
    [{ Title: 'The Dead Hooker Juxtaposition' }],
  ])('stays: %o', async (fields) => {
    expect(verdict(await one(fields))).toBe('event');
  });

  it.each([
    ['Start Time is no time', { 'Start Time': '2025-02-30 10:00:00' }],
    ['Start Time is no time', { 'Start Time': '01/02/2025 10:00' }],
    ['Duration is no duration', { Duration: '41 min' }],
    ['Duration is no duration', { Duration: '' }],
    ['Title is empty', { Title: '' }],
  ])('is malformed: %s (%#)', async (reason, fields) => {
    expect(await one(fields)).toEqual({ kind: 'malformed', reason });
  });
});

describe('titles', () => {
  it.each([
    ['Harbour Lights: Season 2: The Pier (Episode 3)', 'Harbour Lights', 'Season 2', 'The Pier'],
    ['Kingdom: Season 1: Episode 1', 'Kingdom', 'Season 1', 'Episode 1'],
    // The first season word counts: episodes have parts.
    ['Brooklyn Nine-Nine: Season 4: Coral Palms: Part 1 (Episode 1)', 'Brooklyn Nine-Nine', 'Season 4', 'Coral Palms: Part 1'],
    ['Car Masters: Rust to Riches: Season 3: Proof of Concept (Episode 7)', 'Car Masters: Rust to Riches', 'Season 3', 'Proof of Concept'],
    ['Vatican Girl: The Disappearance: Limited Series: Part 1 (Episode 1)', 'Vatican Girl: The Disappearance', 'Limited Series', 'Part 1'],
    ['Money Heist: Part 5: The End of the Road (Episode 1)', 'Money Heist', 'Part 5', 'The End of the Road'],
    ['Navarasa: Volume 1: Edhiri: Karuṇā (Episode 1)', 'Navarasa', 'Volume 1', 'Edhiri: Karuṇā'],
    ['Dark: Staffel 1: Geheimnisse (Folge 1)', 'Dark', 'Staffel 1', 'Geheimnisse'],
    ['La Casa : Saison 2 : Le départ (Épisode 1)', 'La Casa', 'Saison 2', 'Le départ'],
    ['오징어 게임: 시즌 1: 무궁화 꽃이 피던 날(에피소드 1)', '오징어 게임', '시즌 1', '무궁화 꽃이 피던 날'],
    ['今際の国のアリス: シーズン1: エピソード1', '今際の国のアリス', 'シーズン1', 'エピソード1'],
    // No season word: the name again, an arc, or the episode's number say it.
    ['Stranger Things: Stranger Things 4: Chapter Eight: Papa (Episode 8)', 'Stranger Things', 'Stranger Things 4', 'Chapter Eight: Papa'],
    ['DEATH NOTE: Death Note: Rebirth (Episode 1)', 'DEATH NOTE', 'Death Note', 'Rebirth'],
    ['Demon Slayer: Kimetsu no Yaiba: Mugen Train Arc: Akaza (Episode 6)', 'Demon Slayer: Kimetsu no Yaiba', 'Mugen Train Arc', 'Akaza'],
    ['Bleach: The Substitute: Cursed Parakeet (Episode 4)', 'Bleach', 'The Substitute', 'Cursed Parakeet'],
    ['DAHMER: Monster: The Jeffrey Dahmer Story: Episode One', 'DAHMER: Monster: The Jeffrey Dahmer Story', null, 'Episode One'],
  ])('splits %s', (title, series, season, episode) => {
    expect(splitTitle(title)).toEqual({ series, season, episode });
  });

  it.each([
    'Spider-Man: Into the Spider-Verse',
    'The Twilight Saga: Breaking Dawn: Part 2',
    'Mission: Impossible II',
    'Kill Bill: Vol. 1',
    'The Seven Deadly Sins',
    'John Wick: Chapter 3: Parabellum',
    '3:10 to Yuma',
  ])('takes %s for a film', (title) => {
    expect(splitTitle(title)).toEqual({ series: null, season: null, episode: title });
  });

  it('keeps the first episodes of two seasons apart', async () => {
    const rows = ['Kingdom: Season 1: Episode 1', 'Kingdom: Season 2: Episode 1'].map((Title, n) =>
      view({ Title, 'Start Time': `2025-01-0${n + 1} 20:00:00` }),
    );
    const ids = (await read([activity(rows)])).outcomes.map((outcome) =>
      outcome.kind === 'event' ? (outcome.event as { item: { id: string } }).item.id : null,
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('profiles', () => {
  const household = () =>
    activity([view(), view({ 'Profile Name': 'Jun' }), view({ 'Profile Name': 'Ina', 'Start Time': '2025-01-03 20:00:00' })]);
  const people = (outcomes: Awaited<ReturnType<typeof read>>['outcomes']) =>
    outcomes.map((outcome) => (outcome.kind === 'event' ? (outcome.event as { userId: string }).userId : verdict(outcome)));

  it('are never mixed: of several each is a person, and it says so', async () => {
    const { outcomes, notes } = await read([household()]);
    expect(people(outcomes)).toEqual(['me:Ina', 'me:Jun', 'me:Ina']);
    expect(notes.warnings).toEqual([expect.stringContaining('me:Ina, me:Jun')]);
  });

  it('one profile is the person', async () => {
    const { outcomes, notes } = await read([activity([view()])]);
    expect([people(outcomes), notes.warnings]).toEqual([['me'], []]);
  });

  it('takes one that is named, as the person', async () => {
    const { outcomes } = await read([household()], 'Jun');
    expect(people(outcomes)).toEqual(['skipped: another profile', 'me', 'skipped: another profile']);
  });

  it('names those there are when the one asked for is not', async () => {
    await expect(read([household()], 'Mia')).rejects.toMatchObject({ code: 'not_found', mend: expect.stringContaining('Ina, Jun') });
  });
});

describe('where viewing activity is found', () => {
  it('takes it from a zip at any depth, told apart by its columns in any order and case', async () => {
    const shuffled = [...HEADER].reverse().map((name) => name.toUpperCase());
    const upper = Object.fromEntries(Object.entries(view()).map(([name, text]) => [name.toUpperCase(), text]));
    const zip = makeZip([
      { path: 'netflix-report/CONTENT_INTERACTION/whatever.txt', content: `\ufeff${csvText(shuffled, [upper])}` },
      { path: 'netflix-report/CONTENT_INTERACTION/SearchHistory.csv', content: 'Profile Name,Country Iso Code,Query Typed\r\nIna,KR,x' },
      { path: 'netflix-report/Cover sheet.pdf', content: '%PDF-1.7' },
    ]);
    const { rows, notes } = await read([put('netflix-report.zip', zip)]);
    expect(rows.map(({ file, line, outcome }) => [file, line, verdict(outcome)])).toEqual([
      ['netflix-report.zip/netflix-report/CONTENT_INTERACTION/whatever.txt', 2, 'event'],
    ]);
    expect(notes.files).toHaveLength(1);
  });

  it('takes folders, and counts each file as an input of its own, so that a copy adds nothing', async () => {
    activity([view()], 'export/a/ViewingActivity.csv');
    activity([view()], 'export/b/ViewingActivity.csv');
    const { rows } = await read([path('export')]);
    expect(new Set(rows.map(({ input }) => input)).size).toBe(2);
  });

  it('says where a row is that does not fit, and goes on', async () => {
    const text = csvText(HEADER, [view(), view()]).split('\r\n');
    const { rows } = await read([put('ViewingActivity.csv', [text[0], 'Ina,2025-01-01', text[1], '"broken" row', text[2]].join('\n'))]);
    expect(rows.map(({ line, outcome }) => `${line} ${verdict(outcome)}`)).toEqual([
      '2 malformed: has more or fewer fields than the header',
      '3 event',
      '4 malformed: text follows a closing quote',
      '5 event',
    ]);
  });

  it('leaves the short list out where there is more, and says what is missing where there is nothing', async () => {
    const short = put('NetflixViewingHistory.csv', 'Title,Date\n"Kingdom: Season 1: Episode 1","1/2/25"');
    await expect(read([put('x.csv', 'a,b\n1,2')])).rejects.toMatchObject({ code: 'not_found' });
    const { notes, outcomes } = await read([short, activity([view()])]);
    expect(notes.warnings).toEqual([expect.stringContaining('NetflixViewingHistory.csv was left out')]);
    expect(outcomes).toHaveLength(1);
  });
});

describe('the short list of a profile', () => {
  const short = async (dates: string[], zone?: string) => {
    const file = put('short.csv', ['Title,Date', ...dates.map((date, index) => `"Show: Season 1: Part ${index}","${date}"`)].join('\n'));
    const reading = await readNetflix({
      format: 'netflix',
      paths: [diskPlace(file)],
      userId: 'me',
      ...(zone === undefined ? {} : { zone }),
    });
    const { outcomes, notes } = await readAll(reading);
    const days = outcomes.map((outcome) =>
      outcome.kind === 'event' ? new Date((outcome.event as { occurredAt: number }).occurredAt).toISOString() : verdict(outcome),
    );
    return { days, notes };
  };

  it('estimates an episode and a film, and says so of each', async () => {
    const file = put(
      's.csv',
      'Title,Date\n"Harbour Lights: Season 2: The Pier","1/14/25"\n"Sully","1/14/25"\n"Sully: Trailer: Official","1/14/25"',
    );
    const { outcomes, notes } = await read([file]);
    expect(outcomes).toMatchObject([
      { event: { creator: { name: 'Harbour Lights' }, durationMs: 2_400_000, properties: { durationEstimated: true } } },
      { event: { creator: null, durationMs: 6_000_000, properties: { durationEstimated: true } } },
      { kind: 'skipped' },
    ]);
    expect(notes.warnings).toEqual([expect.stringContaining('getmyinfo')]);
  });

  it.each([
    [
      ['1/2/25', '1/14/25'],
      ['2025-01-02', '2025-01-14'],
    ],
    [
      ['01/02/2025', '14/02/2025'],
      ['2025-02-01', '2025-02-14'],
    ],
    [
      ['1.2.25', '2.3.25'],
      ['2025-02-01', '2025-03-02'],
    ],
    [
      ['2025-02-01', '2025. 2. 14.'],
      ['2025-02-01', '2025-02-14'],
    ],
    [
      ['2/30/25', '1/14/25'],
      ['malformed: Date is no date', '2025-01-14'],
    ],
  ])('reads %j in the order that the whole file shows', async (dates, expected) => {
    const { days } = await short(dates);
    expect(days.map((day) => day?.replace('T12:00:00.000Z', ''))).toEqual(expected);
  });

  it('says when no date shows the order, and is noon where the person is', async () => {
    expect((await short(['1/2/25', '3/4/25'])).notes.warnings).toContainEqual(expect.stringContaining('months were taken to'));
    expect((await short(['1/14/25'])).notes.warnings).toHaveLength(1);
    expect((await short(['1/14/25'], 'Asia/Seoul')).days).toEqual(['2025-01-14T03:00:00.000Z']);
  });
});
