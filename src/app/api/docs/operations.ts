import { z } from 'zod';

const reference = z.looseObject({ $ref: z.string().optional(), items: z.looseObject({ $ref: z.string().optional() }).optional() });
const content = z.record(z.string(), z.object({ schema: reference }));

const documentSchema = z.looseObject({
  info: z.looseObject({ description: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        tags: z.tuple([z.string()]),
        operationId: z.string(),
        summary: z.string(),
        description: z.string().optional(),
        requestBody: z.looseObject({ content }).optional(),
        responses: z.record(z.string(), z.looseObject({ description: z.string(), content: content.optional() })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** One call as the page shows it. */
export interface Operation {
  readonly id: string;
  readonly tag: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | null;
  readonly bodies: readonly { readonly type: string; readonly schema: string; readonly many: boolean }[];
  readonly answers: readonly { readonly status: string; readonly text: string; readonly schema: string | null }[];
}

const nameOf = (ref: string | undefined): string => ref?.split('/').at(-1) ?? '';

/** The calls of an OpenAPI document, in its order, and what it says of them all. */
export function operationsOf(document: unknown): Operation[] & { about: string } {
  const { info, paths } = documentSchema.parse(document);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { tags, operationId, summary, description = null, requestBody, responses }]): Operation => ({
        id: operationId,
        tag: tags[0],
        method: method.toUpperCase(),
        path,
        summary,
        description,
        bodies: Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => ({
          type,
          schema: nameOf(schema.$ref ?? schema.items?.$ref),
          many: schema.items !== undefined,
        })),
        answers: Object.entries(responses).map(([status, { description: text, content: answer }]) => ({
          status,
          text,
          schema: nameOf(Object.values(answer ?? {})[0]?.schema.$ref) || null,
        })),
      }),
    ),
  );
  return Object.assign(operations, { about: info.description });
}

/** The shapes of an OpenAPI document by their names. */
export const schemasOf = (document: unknown): { name: string; schema: Readonly<Record<string, unknown>> }[] =>
  Object.entries(documentSchema.parse(document).components.schemas).map(([name, schema]) => ({ name, schema }));
