/**
 * `Content-Disposition` of a download (RFC 6266): the file name, and where that is not ASCII the real one in UTF-8
 * (RFC 8187) beside one for old clients. Path separators, quotes and control characters do not survive.
 */
export function attachmentDisposition(fileName: string): string {
  const clean =
    fileName
      .toWellFormed()
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}]/gu, "")
      .replace(/[/\\"]/g, "_")
      .trim() || "download";
  const ascii = clean
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "_");
  if (ascii === clean) return `attachment; filename="${ascii}"`;
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtendedValue(clean)}`;
}

// attr-char of RFC 8187 excludes these four, which encodeURIComponent leaves as they are.
function encodeExtendedValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
