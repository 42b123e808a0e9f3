import {
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
const line = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] });
const dated = (left: string, right: string) =>
  new Paragraph({ children: [new TextRun({ text: left, bold: true }), new TextRun({ children: [new Tab(), right] })] });
const table = (rows: readonly (readonly Paragraph[][])[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) })),
  });

async function pack(children: (Paragraph | Table)[], header: Paragraph[] = []): Promise<Uint8Array> {
  const headers = header.length > 0 ? { default: new Header({ children: header }) } : undefined;
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ ...(headers && { headers }), children }] })));
}

/** Word's own template: styled headings, bullets, tab stops, the way to reach the student in the page's header. */
export function wordResume(): Promise<Uint8Array> {
  const github = new ExternalHyperlink({ link: "https://github.com/mkulkarni", children: [new TextRun("My code")] });
  const header = [line("meera.k@example.com | +91 99887 76655 | Mumbai, India"), new Paragraph({ children: [github] })];
  return pack(
    [
      new Paragraph({ text: "Meera Kulkarni", heading: HeadingLevel.TITLE }),
      heading("Professional Summary"),
      line("Civil engineer with a year on metro sites."),
      heading("Work Experience"),
      dated("Larsen & Toubro", "July 2023 – Present"),
      line("Graduate Engineer Trainee"),
      bullet("Checks reinforcement drawings in AutoCAD"),
      bullet("Plans pours for three stations"),
      heading("Education"),
      dated("Veermata Jijabai Technological Institute (VJTI), Mumbai", "2019 – 2023"),
      line("Bachelor of Technology (B.Tech.) - Civil Engineering"),
      line("CPI 8.1"),
      heading("Projects"),
      line("Bridge Health Monitor", true),
      bullet("Strain gauges and a Raspberry Pi on a footbridge"),
      heading("Skills"),
      bullet("AutoCAD"),
      bullet("STAAD Pro, ETABS"),
      bullet("Site planning"),
    ],
    header,
  );
}

/** Europass: a table of labels and contents. */
export function europassResume(): Promise<Uint8Array> {
  const row = (label: string, content: string) => [[line(label)], [line(content)]];
  return pack([
    table([
      row("PERSONAL INFORMATION", ""),
      row("First name(s) / Surname(s)", "Lucía Fernández"),
      row("Address", "Calle Mayor 5, 28013 Madrid, Spain"),
      row("E-mail", "lucia.fernandez@example.es"),
      row("Telephone", "+34 612 345 678"),
      row("WORK EXPERIENCE", ""),
      row("09/2021 – 02/2022", "Trainee at Indra Sistemas"),
      row("Main activities", "Tested radar displays and wrote reports in LaTeX for the customer"),
      row("EDUCATION AND TRAINING", ""),
      row("2018 – 2022", "Bachelor of Science in Physics"),
      row("", "Universidad Complutense de Madrid"),
      row("DIGITAL SKILLS", ""),
      row("", "Python, MATLAB, LaTeX"),
    ]),
  ]);
}

/** A table for the layout, two columns of paragraphs, in Hindi and English. */
export function hindiResume(): Promise<Uint8Array> {
  const side = [
    line("संपर्क"),
    line("asha.verma@example.in"),
    line("9123456780"),
    line("नागपुर, महाराष्ट्र"),
    heading("कौशल"),
    line("Python, Java, हिंदी टंकण"),
  ];
  const main = [
    heading("शिक्षा"),
    line("बी.टेक., कंप्यूटर विज्ञान"),
    line("विश्वेश्वरैया राष्ट्रीय प्रौद्योगिकी संस्थान, नागपुर"),
    line("2020 – 2024, CGPA 8.7"),
    heading("अनुभव"),
    dated("टाटा कंसल्टेंसी सर्विसेज", "Jan 2024 – Jun 2024"),
    line("प्रशिक्षु"),
  ];
  return pack([new Paragraph({ text: "आशा वर्मा", heading: HeadingLevel.TITLE }), table([[side, main]])]);
}
