import { ZipWriter } from "#shared/domain/archive/zip.ts";

export interface ArchivedResume {
  readonly applicationId: string;
  readonly rollNo: string;
  readonly name: string;
  /** As the student called it; its ending says what it is. */
  readonly fileName: string;
  readonly objectKey: string;
}

/** Files that are read at once, and so held at most. */
const AT_ONCE = 8;

/**
 * An archive of résumés in the order given. A file that storage does not have any more is left out, and named in a list
 * inside the archive.
 */
export function archiveOf<R extends ArchivedResume>(
  resumes: readonly R[],
  read: (resume: R) => Promise<Uint8Array | undefined>,
) {
  const included: R[] = [];

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const zip = new ZipWriter();
    const missing: R[] = [];
    for (let from = 0; from < resumes.length; from += AT_ONCE) {
      const some = resumes.slice(from, from + AT_ONCE);
      const files = await Promise.all(some.map(read));
      for (const [i, resume] of some.entries()) {
        const file = files[i];
        (file === undefined ? missing : included).push(resume);
        if (file !== undefined) yield* zip.entry(entryName(resume), file);
      }
    }
    if (missing.length > 0) {
      const list = missing.map(({ rollNo, name }) => `${rollNo} ${name}\r\n`).join("");
      yield* zip.entry("Missing.txt", Buffer.from(list));
    }
    yield zip.end();
  }

  return { pieces, included: (): readonly R[] => included };
}

/** `23CSE001 Asha Rao.pdf`: roll numbers tell apart who is called the same. No name leads out of the archive's folder. */
function entryName({ rollNo, name, fileName }: ArchivedResume): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase() ?? "";
  // What Windows, the strictest, has no file names of; a dot first would hide it.
  const safe = `${rollNo} ${name}`.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, "_").replace(/^\.+/, "_");
  return `${safe.slice(0, 120).trim()}${ending}`;
}
