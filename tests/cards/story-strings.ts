/** Every text in a card or story, with the path that leads to it. */
export function stringsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => stringsOf(one, `${path}[${index}]`));
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => stringsOf(one, `${path}.${key}`));
  return [];
}

/** Every number in it. */
export function numbersOf(value: unknown, path = ''): { path: string; number: number }[] {
  if (typeof value === 'number') return [{ path, number: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => numbersOf(one, `${path}[${index}]`));
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, one]) => numbersOf(one, `${path}.${key}`));
  return [];
}
