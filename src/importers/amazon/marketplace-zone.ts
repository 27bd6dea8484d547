/** Where most customers of each of Amazon's shops are. */
const ZONES: Readonly<Record<string, string>> = {
  com: 'America/New_York',
  ca: 'America/Toronto',
  'com.mx': 'America/Mexico_City',
  'com.br': 'America/Sao_Paulo',
  'co.uk': 'Europe/London',
  ie: 'Europe/Dublin',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  es: 'Europe/Madrid',
  nl: 'Europe/Amsterdam',
  'com.be': 'Europe/Brussels',
  se: 'Europe/Stockholm',
  pl: 'Europe/Warsaw',
  'com.tr': 'Europe/Istanbul',
  eg: 'Africa/Cairo',
  'co.za': 'Africa/Johannesburg',
  sa: 'Asia/Riyadh',
  ae: 'Asia/Dubai',
  in: 'Asia/Kolkata',
  sg: 'Asia/Singapore',
  'co.jp': 'Asia/Tokyo',
  'com.au': 'Australia/Sydney',
};

/** The zone in which a shop counts its days: "Amazon.co.uk" gives "Europe/London"; UTC for one that is not known. */
export function marketplaceZone(website: string): string {
  const country = /^(?:www\.)?amazon\.([a-z.]+)$/i.exec(website)?.[1]?.toLowerCase();
  return (country !== undefined && Object.hasOwn(ZONES, country) ? ZONES[country] : undefined) ?? 'UTC';
}
