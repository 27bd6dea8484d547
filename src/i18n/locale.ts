import { LOCALES, type Locale } from '../model/pack';

/** Query parameter and cookie that say which language somebody chose. */
export const LOCALE_PARAM = 'lang';
export const LOCALE_COOKIE = 'annum-lang';
export const DEFAULT_LOCALE: Locale = 'en';

/** The locale that a language tag asks for ("ko-KR" gives "ko"), or null when we do not speak it. */
export function localeOf(tag: string | null | undefined): Locale | null {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === language) ?? null;
}

/**
 * The best spoken locale of an Accept-Language header by quality, ties by order; null when none fits.
 * A wildcard fits the default. Entries with q=0 are refusals (RFC 9110, 12.5.4).
 */
export function localeOfHeader(header: string | null | undefined): Locale | null {
  let best: { locale: Locale; quality: number } | null = null;
  for (const entry of (header ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = entry.split(';');
    const locale = tag.trim() === '*' ? DEFAULT_LOCALE : localeOf(tag);
    const quality = qualityOf(parameters);
    if (locale && quality > 0 && (!best || quality > best.quality)) best = { locale, quality };
  }
  return best?.locale ?? null;
}

function qualityOf(parameters: readonly string[]): number {
  const given = parameters
    .map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return given === undefined ? 1 : Math.min(1, Number(given));
}

/** The language of one request: what the address says, then what was chosen before, then what the browser prefers. */
export function pickLocale(request: { query?: string | null; cookie?: string | null; acceptLanguage?: string | null }): Locale {
  return localeOf(request.query) ?? localeOf(request.cookie) ?? localeOfHeader(request.acceptLanguage) ?? DEFAULT_LOCALE;
}
