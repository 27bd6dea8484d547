/** What prisma/schema.prisma says of one table, read from its text: the generated clients keep no more than this themselves. */
export interface TableModel {
  readonly name: string;
  readonly columns: { readonly name: string; readonly type: string; readonly optional: boolean }[];
  /** Columns of the primary key. */
  readonly key: string[];
  /** Columns of each index, unique ones marked, as "a,b" or "unique a,b"; sorted. */
  readonly indices: string[];
  /** "column -> table.column" of each relation; sorted. */
  readonly relations: string[];
}

/** The tables of a schema. Understands what this project's schema uses and throws on a field it cannot place. */
export function schemaModels(schema: string): TableModel[] {
  const blocks = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, model = '', body = '']) => ({
    model,
    lines: linesOf(body),
  }));
  const tableOf = new Map(
    blocks.map(({ model, lines }) => [model, quoted(lines.find((line) => line.startsWith('@@map')) ?? '', '@@map') ?? model]),
  );
  const columnOf = new Map(
    blocks.map(({ model, lines }) => [model, new Map(lines.flatMap(fieldOf).map(({ field, column }) => [field, column]))]),
  );
  return blocks.map(({ model, lines }) => {
    const columns = (fields: string) => fields.split(',').map((field) => columnOf.get(model)?.get(field.trim()) ?? field.trim());
    const scalars = lines.flatMap(fieldOf).filter(({ type }) => !tableOf.has(type));
    const lists = (attribute: string) =>
      lines.flatMap((line) =>
        [...line.matchAll(new RegExp(`^${attribute}\\(\\[([^\\]]+)\\]`, 'g'))].map(([, fields = '']) => columns(fields)),
      );
    const relations = lines.flatMap((line) => {
      const match = /^\w+\s+(\w+)\??\s+@relation\(fields: \[(\w+)\], references: \[(\w+)\]/.exec(line);
      if (!match) return [];
      const [, target = '', from = '', to = ''] = match;
      return [`${columns(from)[0]} -> ${tableOf.get(target)}.${columnOf.get(target)?.get(to)}`];
    });
    return {
      name: tableOf.get(model) ?? model,
      columns: scalars.map(({ column, type, optional }) => ({ name: column, type, optional })),
      key: lists('@@id')[0] ?? scalars.filter(({ line }) => /@id\b/.test(line)).map(({ column }) => column),
      indices: [
        ...lists('@@index').map(String),
        ...lists('@@unique').map((fields) => `unique ${fields}`),
        ...scalars.filter(({ line }) => /@unique\b/.test(line)).map(({ column }) => `unique ${column}`),
      ].sort(),
      relations: relations.sort(),
    };
  });
}

const linesOf = (body: string) =>
  body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'));

function fieldOf(line: string) {
  if (line.startsWith('@@')) return [];
  const match = /^(\w+)\s+(\w+)(\?|\[\])?/.exec(line);
  if (!match) throw new Error(`No field: ${line}`);
  const [, field = '', type = '', mark] = match;
  return mark === '[]' ? [] : [{ field, type, optional: mark === '?', column: quoted(line, '@map') ?? field, line }];
}

const quoted = (line: string, attribute: string): string | undefined => new RegExp(`${attribute}\\("([^"]+)"\\)`).exec(line)?.[1];
