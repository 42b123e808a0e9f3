import { PDFDocument, rgb, StandardFonts } from "pdf-lib";

/** A PDF whose standard security handler refuses the empty password. */
export function encryptedPdf(): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 5\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A page with a drawing and not one letter. */
export async function scannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 700, color: rgb(0.9, 0.9, 0.8) });
  return document.save();
}

/** Pages with a line each, or with that many characters. */
export async function pdfOfPages(count: number, charactersPerPage = 20): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const text = "Words of a résumé. ".repeat(Math.ceil(charactersPerPage / 19)).slice(0, charactersPerPage);
  const lines = text.match(/.{1,100}/g) ?? [];
  for (let page = 0; page < count; page++) {
    const target = document.addPage([595, 842]);
    lines.forEach((line, index) => target.drawText(line, { x: 40, y: 820 - index * 12, size: 8, font }));
  }
  return document.save();
}
