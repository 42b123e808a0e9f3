import { Card } from "#web/components/ui/card.tsx";
import { buttonStyle } from "#web/components/ui/button.tsx";
import { PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { loadDocument } from "#web/lib/api/document.ts";
import type { ApiDocument } from "./document.ts";
import { endpointsByTag } from "./document.ts";
import { EndpointDetails } from "./endpoint-details.tsx";
import { typeText } from "./type-text.ts";

const DOCUMENT_PATH = "/api/openapi.json";

/** The API for those who write against it: every endpoint, by noun, drawn from its own document. */
export async function ApiDocsPage() {
  const document: ApiDocument = await loadDocument();
  const schemas = Object.entries(document.components?.schemas ?? {});
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-8 px-4 py-10 md:px-8">
      <PageHeader
        title={document.info.title}
        description={<span className="whitespace-pre-line">{document.info.description}</span>}
        actions={
          <a href={DOCUMENT_PATH} className={buttonStyle()}>
            OpenAPI document
          </a>
        }
      />
      {endpointsByTag(document).map(([tag, endpoints]) => (
        <Section key={tag} title={tag}>
          <Card className="overflow-hidden">
            {endpoints.map((endpoint) => (
              <EndpointDetails key={endpoint.id} endpoint={endpoint} />
            ))}
          </Card>
        </Section>
      ))}
      {schemas.length > 0 && (
        <Section title="Named types">
          {schemas.map(([name, schema]) => (
            <Card key={name} className="p-5">
              <h3 className="mb-2 font-mono text-sm font-medium">{name}</h3>
              <pre
                tabIndex={0}
                role="region"
                aria-label={name}
                className="overflow-x-auto font-mono text-xs leading-relaxed"
              >
                {typeText(schema)}
              </pre>
            </Card>
          ))}
        </Section>
      )}
    </main>
  );
}
