import { PdfPen } from "../pdf-pen.ts";

/** The format of many Indian colleges: a table of marks, rows of short cells, everything in one column. */
export async function marksheetResume(): Promise<Uint8Array> {
  const pen = await PdfPen.create();
  pen.text("CURRICULUM VITAE", 230, 40, { size: 12, bold: true });
  pen.text("Name: Priya Nair", 50, 65);
  pen.text("Roll No: 20EE10045", 380, 65);
  pen.text("E-mail: priya.nair@example.org", 50, 80);
  pen.text("Mobile: 9876501234", 380, 80);
  pen.text("ACADEMIC QUALIFICATIONS", 50, 110, { size: 11, bold: true });
  const columns = [50, 180, 400, 480];
  const rows = [
    ["Degree", "Institute / Board", "Year", "CGPA / %"],
    ["B.Tech (Electrical)", "National Institute of Technology Calicut", "2024", "8.91"],
    ["Class XII", "Kerala State Board", "2020", "97.2%"],
    ["Class X", "CBSE, Chinmaya Vidyalaya", "2018", "95.8%"],
  ];
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => pen.text(cell, columns[column] ?? 0, 130 + index * 16, { bold: index === 0 }));
  });
  pen.text("INTERNSHIPS", 50, 215, { size: 11, bold: true });
  pen.text("Embedded Systems Intern, Bosch Global Software, Coimbatore", 50, 233, { bold: true });
  pen.text("(May - July 2023)", 545, 233, { alignRight: true });
  pen.lines(
    ["- Wrote CAN drivers in Embedded C for an engine controller", "- Measured jitter with an oscilloscope"],
    60,
    248,
  );
  pen.text("ACADEMIC PROJECTS", 50, 295, { size: 11, bold: true });
  pen.lines(
    [
      "- Solar Tracker: two-axis tracker with Arduino that gains 28% over a fixed panel",
      "- Smart Meter: ESP32 meter that reports to the cloud",
    ],
    60,
    313,
  );
  pen.text("TECHNICAL SKILLS", 50, 360, { size: 11, bold: true });
  pen.lines(["MATLAB, Simulink, Embedded C, Verilog, PCB design,", "Proteus and LTspice"], 60, 378);
  pen.text("DECLARATION", 50, 420, { size: 11, bold: true });
  pen.text("I hereby declare that the above is true to the best of my knowledge.", 60, 438);
  return pen.save();
}
