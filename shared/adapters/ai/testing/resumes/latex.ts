import { PdfPen } from "../pdf-pen.ts";

/** One column in a serif font, dates at the right edge, links behind words: as LaTeX templates set it. */
export async function latexResume(): Promise<Uint8Array> {
  const pen = await PdfPen.create("TimesRoman");
  pen.text("Asha Rao", 250, 50, { size: 22, bold: true });
  pen.text("+91 98765 43210 | asha.rao@students.vnit.ac.in |", 120, 68, { size: 10 });
  pen.text("LinkedIn", 345, 68, { link: "https://www.linkedin.com/in/asha-rao" });
  pen.text("|", 386, 68);
  pen.text("GitHub", 394, 68, { link: "https://github.com/asharao" });
  pen.text("| Nagpur, Maharashtra", 428, 68);
  pen.text("Education", 50, 100, { size: 13, bold: true });
  row(pen, 118, "Visvesvaraya National Institute of Technology, Nagpur", "Aug 2019 – May 2023", true);
  row(pen, 132, "B.Tech in Computer Science and Engineering, CGPA: 8.42/10", "Nagpur, India");
  row(pen, 148, "Kendriya Vidyalaya Ajni", "2019", true);
  pen.text("Class XII (CBSE), 91.4%", 50, 162);
  pen.text("Experience", 50, 190, { size: 13, bold: true });
  row(pen, 208, "Software Engineering Intern", "May 2022 – Jul 2022", true);
  row(pen, 222, "Razorpay", "Bengaluru, Karnataka");
  bullets(pen, 238, [
    [
      "Built a reconciliation service in Go and PostgreSQL that settles two million",
      "payments a day without manual work",
    ],
    ["Cut the p99 latency of the ledger API from 900 ms to 120 ms"],
  ]);
  row(pen, 282, "Undergraduate Researcher", "Aug 2021 – Present", true);
  row(pen, 296, "Networks Lab, VNIT", "Nagpur");
  bullets(pen, 312, [["Simulated congestion control for satellite links"]]);
  pen.text("Projects", 50, 345, { size: 13, bold: true });
  row(pen, 363, "Placement Portal | React, Node.js, PostgreSQL", "Jan 2023", true);
  bullets(pen, 377, [["Lets 400 students of the department apply to companies"]]);
  row(pen, 393, "Raft from Scratch | Rust", "Mar 2022", true);
  bullets(pen, 407, [["Leader election and log replication, tested under partitions"]]);
  pen.text("Technical Skills", 50, 440, { size: 13, bold: true });
  pen.lines(
    [
      "Languages: C++, Python, TypeScript, SQL",
      "Frameworks: React, Django, Spring Boot",
      "Tools: Git, Docker, Linux, CI/CD",
    ],
    50,
    458,
  );
  return pen.save();
}

function row(pen: PdfPen, y: number, left: string, right: string, bold = false): void {
  pen.text(left, 50, y, { bold });
  pen.text(right, 545, y, { alignRight: true });
}

function bullets(pen: PdfPen, y: number, items: readonly (readonly string[])[]): void {
  let at = y;
  for (const [first = "", ...rest] of items) {
    pen.text("•", 60, at);
    pen.text(first, 72, at);
    at = pen.lines(rest, 72, at + 13, { leading: 13 });
  }
}
