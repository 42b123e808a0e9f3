/** One page of text in Helvetica, as PDF 1.4 (ISO 32000-1): what a demo student has uploaded. Latin letters alone. */
export function resumePdf(lines: readonly string[]): Uint8Array {
  const text = lines.map((line) => `(${escape(line)}) Tj T*`).join("\n");
  const content = `BT /F1 11 Tf 60 780 Td 16 TL\n${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const entries = objects.map((object, i) => {
    const offset = String(file.length).padStart(10, "0");
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Latin-1, so that a letter is a byte and the offsets hold.
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

function escape(line: string): string {
  return line.replaceAll(/[^\u0020-\u00ff]/g, "?").replaceAll(/[\\()]/g, String.raw`\$&`);
}
