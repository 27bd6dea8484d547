import { KIND_IDS, KINDS, type KindId } from './kinds';
import { Random, runningSums } from './random';
import { NAME_EMOJI, PERSON_WORDS, type Script } from './scripts';

interface Culture {
  readonly share: number;
  readonly locale: string;
  /** Writes their name, and is liked best in names of artists. */
  readonly script: Script;
  readonly zones: readonly string[];
}

const CULTURES: readonly Culture[] = [
  { share: 0.36, locale: 'ko', script: 'hangul', zones: ['Asia/Seoul'] },
  { share: 0.2, locale: 'en', script: 'latin', zones: ['America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Halifax'] },
  {
    share: 0.12,
    locale: 'en',
    script: 'latin',
    zones: ['Europe/London', 'Europe/Dublin', 'Australia/Sydney', 'Pacific/Auckland', 'Asia/Kolkata'],
  },
  { share: 0.1, locale: 'ja', script: 'kana', zones: ['Asia/Tokyo'] },
  { share: 0.08, locale: 'de', script: 'latin', zones: ['Europe/Berlin', 'Europe/Amsterdam', 'Europe/Stockholm'] },
  { share: 0.07, locale: 'es', script: 'spanish', zones: ['Europe/Madrid', 'America/Mexico_City', 'America/Santiago', 'America/Bogota'] },
  { share: 0.04, locale: 'uk', script: 'cyrillic', zones: ['Europe/Kyiv', 'Asia/Almaty'] },
  { share: 0.03, locale: 'ar', script: 'arabic', zones: ['Africa/Cairo', 'Asia/Dubai', 'Africa/Casablanca'] },
];
const CULTURE_SUMS = runningSums(CULTURES.map((culture) => culture.share));
const KIND_SUMS = runningSums(KIND_IDS.map((id) => KINDS[id].share));

/** How a person's listening moves through the window: evenly, growing, fading, or with their own busy season. */
export interface Course {
  /** Weight at the window's end against 1 at its start. */
  readonly trend: number;
  readonly busyMonth: number;
  readonly busyWeight: number;
}

/** Somebody who listens. Days count from the first of January of the year before the window. */
export interface Person {
  readonly id: string;
  readonly displayName: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly kind: KindId;
  readonly script: Script;
  /** Plays meant for the window. */
  readonly plays: number;
  readonly course: Course;
  /** First day on which they may listen; inside the window for people without a history. */
  readonly firstDay: number;
  /** Days without music, half-open. */
  readonly pauses: readonly (readonly [from: number, to: number])[];
  /** Weeks in another zone, half-open; null for people who stayed. */
  readonly journey: { readonly zone: string; readonly from: number; readonly to: number } | null;
}

const ABROAD = ['Asia/Tokyo', 'Europe/Paris', 'America/New_York', 'Asia/Seoul', 'Asia/Kathmandu', 'Atlantic/Reykjavik'];

function displayName(random: Random, culture: Culture): string | null {
  if (random.chance(0.04)) return null;
  const words = PERSON_WORDS[random.chance(0.9) ? culture.script : 'latin'];
  const name = `${random.pick(words.firsts)}${words.glue}${random.pick(words.seconds)}`;
  return random.chance(0.05) ? `${name} ${random.pick(NAME_EMOJI)}` : name;
}

/** The person at place `index`: the same for every size of population. `windowDay` and `endDay` bound the window. */
export function personAt(seed: string, index: number, windowDay: number, endDay: number, scale: number): Person {
  const random = new Random(`${seed}/person/${index}`);
  const culture = CULTURES[random.place(CULTURE_SUMS)];
  const kind = KIND_IDS[random.place(KIND_SUMS)];
  if (!culture || !kind) throw new Error('the shares of people do not add up');
  const { plays, spread } = KINDS[kind];
  const old = random.chance(0.86);
  const windowDays = endDay - windowDay;
  const journeyDay = windowDay + random.int(0, windowDays - 25);
  return {
    id: `u${String(index + 1).padStart(5, '0')}`,
    displayName: displayName(random, culture),
    locale: culture.locale,
    timezone: random.pick(culture.zones),
    kind,
    script: culture.script,
    plays: Math.max(1, Math.round(random.logNormal(plays, spread) * (kind === 'barely' ? 1 : scale))),
    course: { trend: random.logNormal(1, 0.5), busyMonth: random.int(0, 11), busyWeight: random.logNormal(1.4, 0.4) },
    // Half of the newcomers are there from the window's first day, the others join on the way.
    firstDay: old ? random.int(0, 120) : random.chance(0.5) ? windowDay : windowDay + random.int(1, Math.floor(windowDays * 0.7)),
    pauses: Array.from({ length: random.int(1, 4) }, () => {
      const from = random.int(0, endDay);
      return [from, from + random.int(2, 14)] as const;
    }),
    journey: random.chance(0.08) ? { zone: random.pick(ABROAD), from: journeyDay, to: journeyDay + random.int(4, 20) } : null,
  };
}
