import {
  type Color,
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  PDFName,
  PDFString,
  rgb,
  StandardFonts,
} from "pdf-lib";

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: Color;
  /** Right edge instead of the left one. */
  readonly alignRight?: boolean;
  readonly link?: string;
  readonly rotate?: number;
  readonly opacity?: number;
}

export const WHITE = rgb(1, 1, 1);

/** Writes test résumés as real PDFs: A4, y in points from the top. */
export class PdfPen {
  private readonly document: PDFDocument;
  private readonly fonts: { readonly regular: PDFFont; readonly bold: PDFFont };
  private page: PDFPage;

  private constructor(document: PDFDocument, fonts: PdfPen["fonts"]) {
    this.document = document;
    this.fonts = fonts;
    this.page = document.addPage([595, 842]);
  }

  static async create(font: "Helvetica" | "TimesRoman" = "Helvetica"): Promise<PdfPen> {
    const document = await PDFDocument.create();
    const regular = await document.embedFont(StandardFonts[font]);
    const bold = await document.embedFont(StandardFonts[`${font}Bold`]);
    return new PdfPen(document, { regular, bold });
  }

  newPage(): void {
    this.page = this.document.addPage([595, 842]);
  }

  text(text: string, x: number, y: number, style: TextStyle = {}): void {
    const { size = 10, bold = false, color, alignRight, link, rotate, opacity } = style;
    const font = bold ? this.fonts.bold : this.fonts.regular;
    const width = font.widthOfTextAtSize(text, size);
    const left = alignRight ? x - width : x;
    this.page.drawText(text, {
      x: left,
      y: 842 - y,
      size,
      font,
      ...(color && { color }),
      ...(rotate !== undefined && { rotate: degrees(rotate) }),
      ...(opacity !== undefined && { opacity }),
    });
    if (link) this.link(link, [left, 842 - y - 2, left + width, 842 - y + size]);
  }

  /** Lines below each other; answers the y of the line after. */
  lines(lines: readonly string[], x: number, y: number, style: TextStyle & { readonly leading?: number } = {}): number {
    const leading = style.leading ?? (style.size ?? 10) * 1.3;
    lines.forEach((line, index) => this.text(line, x, y + index * leading, style));
    return y + lines.length * leading;
  }

  box(x: number, y: number, width: number, height: number, color: Color): void {
    this.page.drawRectangle({ x, y: 842 - y - height, width, height, color });
  }

  private link(url: string, rect: number[]): void {
    const { context } = this.document;
    const annotation = context.obj({ Type: "Annot", Subtype: "Link", Rect: rect, Border: [0, 0, 0] });
    annotation.set(PDFName.of("A"), context.obj({ S: "URI", URI: PDFString.of(url) }));
    this.page.node.addAnnot(context.register(annotation));
  }

  save(): Promise<Uint8Array> {
    return this.document.save();
  }
}
