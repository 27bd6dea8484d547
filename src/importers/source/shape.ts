export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field, null when it is absent, empty or no text. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** A field that is an object, else an empty one: fields of what is absent are absent. */
export const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** The elements of a field that is an array, else none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A number, also when it is written as text; null for anything else. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^[+-]?\d{1,16}(?:\.\d{1,16})?$/.test(value.trim())) return null;
  return Number(value);
}
