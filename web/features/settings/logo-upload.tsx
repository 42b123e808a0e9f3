"use client";

import Image from "next/image";
import { useRouter } from "next/navigation";
import { LOGO_TYPES, type TenantView } from "#shared/contracts/tenants.ts";
import { FileDrop, type UploadControls } from "#web/components/ui/file-drop.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { type ApiResult, call, local } from "#web/lib/api/result.ts";
import { uploadFile } from "#web/lib/upload/upload-file.ts";
import { showNewLook } from "./show-new-look.ts";

const MAX_BYTES = 262_144;

/** The college's logo, and a better one in its place. */
export function LogoUpload({ logoUrl, name }: { logoUrl: string | null; name: string }) {
  const router = useRouter();
  return (
    <div className="flex flex-col gap-4">
      {logoUrl && (
        <span className="grid size-28 place-items-center overflow-hidden rounded-lg border border-line bg-white p-2">
          <Image src={logoUrl} alt={`Logo of ${name}`} width={112} height={112} className="size-full object-contain" />
        </span>
      )}
      <FileDrop
        label={logoUrl ? "Choose another" : "Choose a logo"}
        hint="PNG, JPEG or WebP, up to 256 KB"
        accept={LOGO_TYPES.join(",")}
        maxBytes={MAX_BYTES}
        upload={replaceLogo}
        onUploaded={async () => {
          await showNewLook();
          toast.success("The logo is in place");
          router.refresh();
        }}
      />
    </div>
  );
}

async function replaceLogo(file: File, controls: UploadControls): Promise<ApiResult<TenantView>> {
  const contentType = LOGO_TYPES.find((type) => type === file.type);
  if (contentType === undefined) {
    return {
      ok: false,
      problem: local("wrong_type", "Another kind of file", "A logo is a PNG, JPEG or WebP picture."),
    };
  }
  const opened = await call(api.tenant.logo.$post({ json: { contentType, sizeBytes: file.size } }));
  if (!opened.ok) return opened;
  const sent = await uploadFile(file, opened.data.upload, controls);
  if (!sent.ok) return sent;
  return call(api.tenant.logo.confirm.$post({ json: { objectKey: opened.data.objectKey } }));
}
