import { eq, sql } from "drizzle-orm";
import type { RegisterCompany, RegisteredCompany } from "#shared/contracts/companies.ts";
import { company } from "#shared/db/schema/company.ts";
import { account, user } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { signUpFlags } from "#shared/domain/company/sign-up-flags.ts";
import { ok, refuse, type Result } from "#shared/domain/result.ts";
import type { PasswordHasher } from "#shared/ports/password-hasher.ts";
import type { Context } from "../_kernel/context.ts";
import { type Writing, writeAsSystem } from "../_kernel/write.ts";
import { isExpectedAt } from "../members/is-expected-at.ts";

/**
 * A recruiter puts themselves and their company on a college's list. The company waits for the office's vetting; the
 * recruiter's place is claimed when their address is verified. The answer never says whether the address was known.
 */
export async function registerCompany(
  ctx: Context,
  passwords: PasswordHasher,
  input: RegisterCompany,
): Promise<Result<RegisteredCompany>> {
  // Always hashed, so that the time taken does not tell either.
  const passwordHash = await passwords.hash(input.password);
  return writeAsSystem(
    ctx,
    async (writing) => {
      const { tx, audit, emit } = writing;
      if (await isExpectedAt(tx, ctx.tenant.id, input.email)) return ok({ next: "check_email" as const });
      const companyId = ctx.newId();
      const { website = null, about = null } = input.company;
      const made = await tx
        .insert(company)
        .values({
          tenantId: ctx.tenant.id,
          id: companyId,
          name: input.company.name,
          website,
          industry: input.company.industry ?? null,
          about,
          status: "pending",
          flags: signUpFlags({ email: input.email, website, about }),
          createdAt: ctx.now(),
        })
        .onConflictDoNothing()
        .returning({ id: company.id });
      if (made.length === 0) {
        const sentence = "This company is on the list already. Ask a colleague there, or the office, to add you.";
        return refuse("conflict", "company_exists", sentence, {
          invalidParams: [{ name: "company.name", reason: sentence }],
        });
      }
      await addRecruiter(ctx, writing, companyId, input, passwordHash);
      audit({ action: "company.register", entityType: "company", entityId: companyId, after: input.company });
      emit({ type: "company.registered", companyId });
      return ok({ next: "check_email" as const });
    },
    input.name,
  );
}

async function addRecruiter(
  ctx: Context,
  { tx }: Writing,
  companyId: string,
  input: RegisterCompany,
  passwordHash: string,
): Promise<void> {
  const common = { createdAt: ctx.now() };
  await tx.insert(membership).values({
    tenantId: ctx.tenant.id,
    id: ctx.newId(),
    email: input.email,
    name: input.name,
    role: "recruiter",
    status: "invited",
    companyId,
    ...common,
  });
  const [known] = await tx
    .select({ id: user.id })
    .from(user)
    .where(eq(sql`lower(${user.email})`, input.email.toLowerCase()));
  // Known from another college: they sign in as they do there, and this password is forgotten.
  if (known) return;
  const userId = ctx.newId();
  await tx.insert(user).values({ id: userId, name: input.name, email: input.email.toLowerCase(), ...common });
  await tx.insert(account).values({
    id: ctx.newId(),
    userId,
    accountId: userId,
    providerId: "credential",
    password: passwordHash,
    ...common,
  });
}
