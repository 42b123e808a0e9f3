import { eq } from "drizzle-orm";
import { fileTypeFromBuffer } from "file-type";
import {
  type ConfirmLogo,
  LOGO_TYPES,
  type LogoUpload,
  type RequestLogoUpload,
  type TenantView,
} from "#shared/contracts/tenants.ts";
import { tenant } from "#shared/db/schema/tenant.ts";
import { invalid, notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { toTenantView } from "./view.ts";

const MAX_LOGO_BYTES = 262_144;

/** Leave to upload a picture. Nothing changes until it is confirmed. */
export async function requestLogoUpload(ctx: ActorContext, input: RequestLogoUpload): Promise<Result<LogoUpload>> {
  const objectKey = `${logoPrefix(ctx)}${ctx.newId()}`;
  return ok({ objectKey, upload: { ...(await ctx.files.signUpload({ key: objectKey, ...input })) } });
}

/** Takes the uploaded picture for the logo, once its bytes are those of a picture. */
export async function confirmLogo(ctx: ActorContext, { objectKey }: ConfirmLogo): Promise<Result<TenantView>> {
  if (!objectKey.startsWith(logoPrefix(ctx))) return notFound("upload");
  const picture = await readPicture(ctx, objectKey);
  if (picture === undefined) return notFound("upload");
  if (picture.type === undefined) {
    await ctx.files.remove(objectKey);
    return invalid({ name: "objectKey", reason: "A logo is a PNG, JPEG or WebP picture; this file is not." });
  }
  return write(ctx, async ({ tx, audit }) => {
    const [after] = await tx.update(tenant).set({ logoKey: objectKey }).where(eq(tenant.id, ctx.tenant.id)).returning();
    if (after === undefined) return notFound("college");
    audit({ action: "tenant.logo", entityType: "tenant", entityId: after.id, after: { logoKey: objectKey } });
    return ok(toTenantView(after));
  });
}

/** The logo's bytes and type; public, as every page and mail shows it. */
export async function readLogo(ctx: Context): Promise<Result<{ bytes: Uint8Array; type: string }>> {
  const { logoKey } = ctx.tenant;
  const picture = logoKey === null ? undefined : await readPicture(ctx, logoKey);
  return picture?.type === undefined ? notFound("logo") : ok({ bytes: picture.bytes, type: picture.type });
}

async function readPicture(ctx: Context, key: string) {
  const bytes = await ctx.files.read(key, MAX_LOGO_BYTES);
  if (bytes === undefined) return undefined;
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  return { bytes, type: LOGO_TYPES.find((known) => known === type) };
}

function logoPrefix(ctx: Context): string {
  return `tenants/${ctx.tenant.id}/logos/`;
}
