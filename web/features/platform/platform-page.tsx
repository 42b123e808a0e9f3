import { ArrowRight } from "lucide-react";
import { redirect } from "next/navigation";
import { ENV } from "#shared/config/environment.ts";
import { Slug } from "#shared/contracts/tenants.ts";
import { OPERATOR_SLUG } from "#shared/config/hosts.ts";
import { ProductMark } from "#web/components/shell/product-mark.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";

/** The platform's own host: it knows no accounts, and leads to the college's own address. */
export function PlatformPage({ college }: { college: string | undefined }) {
  const slug = college?.trim().toLowerCase();
  const isSlug = slug !== undefined && (slug === OPERATOR_SLUG || Slug.safeParse(slug).success);
  const template = process.env[ENV.portalUrlTemplate] ?? "";
  if (isSlug) redirect(template.replace("{tenant}", slug));
  const [before = "", after = ""] = template.split("{tenant}");
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-8 px-6 py-16">
      <div className="flex flex-col gap-3">
        <ProductMark className="size-11" />
        <h1 className="mt-3 text-3xl font-semibold">Placement</h1>
        <p className="text-md text-ink-muted">
          A college’s whole hiring season in one place. Every college has a portal at an address of its own.
        </p>
      </div>
      <form className="flex flex-col gap-4">
        <Field
          name="college"
          label="Your college’s short name"
          hint={`As in ${before.replace(/^https?:\/\//, "")}name${after}`}
          error={slug && !isSlug ? "A short name has 3 to 40 small letters, digits and hyphens." : undefined}
          required
        >
          <Input defaultValue={slug} autoComplete="organization" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Button type="submit" variant="primary" size="lg">
          Go to the portal
          <ArrowRight aria-hidden />
        </Button>
      </form>
    </main>
  );
}
