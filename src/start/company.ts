import type { Company, Offer } from '../model/visit';
import type { DomainSurvey } from './survey';

const DAY_MS = 86_400_000;

/** The year that a window is of: the one that holds its middle, as the server says (server/start/visitor-edition.ts). */
const yearOf = ({ from, to }: { from: string; to: string }) => new Date((Date.parse(from) + Date.parse(to)) / 2).getUTCFullYear();

/** With whom a year would be compared, and how many they are. */
export function companyOf(pack: string, year: number, offers: readonly Offer[]): { kind: Company; people: number; label: string } {
  const editions = offers.find((offer) => offer.pack === pack)?.editions ?? [];
  const same = editions.find((edition) => yearOf(edition) === year);
  if (same !== undefined) return { kind: 'edition', people: same.people, label: same.label };
  return { kind: editions.length === 0 ? 'nobody' : 'year', people: 0, label: String(year) };
}

/** The year that is offered first: the newest that an edition is of, else the fullest. */
export function firstYear(domain: DomainSurvey | undefined, offers: readonly Offer[]): number {
  const years = domain?.years ?? [];
  const published = years.find(({ year, events }) => events > LEAST && companyOf(domain?.pack ?? '', year, offers).kind === 'edition');
  const fullest = [...years].sort((a, b) => b.events - a.events)[0];
  return published?.year ?? fullest?.year ?? new Date(Date.now() - DAY_MS).getFullYear();
}

/** Less than this makes no story. */
const LEAST = 30;
