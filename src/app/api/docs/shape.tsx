import { isFields } from '@/intake/fields';

type Schema = Readonly<Record<string, unknown>>;

/** A JSON schema as a table of its fields, with an example where it has one. */
export function Shape({ schema }: { schema: Schema }) {
  const fields = isFields(schema.properties) ? Object.entries(schema.properties) : [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const [example] = Array.isArray(schema.examples) ? schema.examples : [];
  return (
    <>
      <table>
        <tbody>
          {fields.map(([name, field]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required.includes(name) ? ' *' : ''}
              </th>
              <td>{isFields(field) ? typeOf(field) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {example === undefined ? null : <pre>{JSON.stringify(example, null, 2)}</pre>}
    </>
  );
}

/** "text, at most 128 characters" of a schema. */
function typeOf(schema: Schema): string {
  const options = [schema.anyOf, schema.oneOf].find(Array.isArray) as unknown[] | undefined;
  if (options) return [...new Set(options.flatMap((one) => (isFields(one) && one.type !== 'null' ? [typeOf(one)] : [])))].join(' or ');
  const said = [
    'const' in schema ? JSON.stringify(schema.const) : Array.isArray(schema.enum) ? schema.enum.join(', ') : kindOf(schema),
    typeof schema.maxLength === 'number' ? `at most ${schema.maxLength} characters` : '',
    typeof schema.maxItems === 'number' ? `at most ${schema.maxItems}` : '',
    typeof schema.description === 'string' ? schema.description : '',
  ];
  return said.filter((part) => part !== '').join('; ');
}

function kindOf({ type, format, items, properties }: Schema): string {
  if (type === 'array') return isFields(items) ? `list of ${kindOf(items)}` : 'list';
  if (type === 'object')
    return isFields(properties) && Object.keys(properties).length > 0 ? `{ ${Object.keys(properties).join(', ')} }` : 'object';
  if (format === 'date-time') return 'time (ISO 8601)';
  return typeof type === 'string' ? (type === 'string' ? 'text' : type) : 'anything';
}
