/** Where two JSON texts first differ: a path with both values. */
export function differenceOf(one: string | null, other: string | null): string {
  if (one === null || other === null) return `${brief(one)} and ${brief(other)}`;
  return firstOf(JSON.parse(one), JSON.parse(other), '$') ?? 'only in their bytes';
}

function firstOf(one: unknown, other: unknown, path: string): string | null {
  if (Object.is(one, other)) return null;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return `${path} is ${brief(one)} and ${brief(other)}`;
  }
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const found = firstOf(left.get(key), right.get(key), `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const brief = (value: unknown) => (JSON.stringify(value) ?? 'absent').slice(0, 200);
