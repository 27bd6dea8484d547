import { env } from '@/config/env';
import { openApiDocument } from '@/intake/openapi/document';
import { type Operation, operationsOf, schemasOf } from './operations';
import { Shape } from './shape';

export const dynamic = 'force-dynamic';

/** The description of /api/openapi.json for people: the same document, and nothing from anywhere else. */
export default function DocsPage() {
  const site = env().PUBLIC_URL.replace(/\/$/, '');
  const document = openApiDocument(site);
  const operations = operationsOf(document);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <main className="docs">
      <header>
        <h1>Events in</h1>
        <p>{operations.about}</p>
        <p>
          Server <code>{site}</code> · <a href="/api/openapi.json">openapi.json</a>
        </p>
      </header>
      <nav aria-label="Calls">
        <ul>
          {operations.map(({ id, method, path }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <b>{method}</b> {path}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`}>{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <Call key={operation.id} operation={operation} />
            ))}
        </section>
      ))}
      <section aria-labelledby="schemas">
        <h2 id="schemas">Shapes</h2>
        {schemasOf(document).map(({ name, schema }) => (
          <article key={name} id={`schema-${name}`}>
            <h3>{name}</h3>
            <Shape schema={schema} />
          </article>
        ))}
      </section>
    </main>
  );
}

function Call({ operation }: { operation: Operation }) {
  const { id, method, path, summary, description, bodies, answers } = operation;
  return (
    <article id={id}>
      <h3>
        <b>{method}</b> <code>{path}</code>
      </h3>
      <p>{summary}</p>
      {description === null ? null : <p>{description}</p>}
      {bodies.length === 0 ? null : (
        <table>
          <caption>Body</caption>
          <tbody>
            {bodies.map(({ type, schema, many }) => (
              <tr key={type}>
                <th scope="row">{type}</th>
                <td>
                  {many ? 'a list of ' : ''}
                  <a href={`#schema-${schema}`}>{schema}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table>
        <caption>Answers</caption>
        <tbody>
          {answers.map(({ status, text, schema }) => (
            <tr key={status}>
              <th scope="row">{status}</th>
              <td>
                {text} {schema === null ? null : <a href={`#schema-${schema}`}>{schema}</a>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
