import { rgb } from "pdf-lib";
import { PdfPen, WHITE } from "../pdf-pen.ts";

/** White on a dark sidebar, the main text beside it: as Canva and its like set it. The sidebar is drawn last. */
export async function sidebarResume(): Promise<Uint8Array> {
  const pen = await PdfPen.create();
  pen.text("ROHAN MEHTA", 215, 60, { size: 26, bold: true });
  pen.text("Machine Learning Engineer", 215, 80, { size: 12 });
  const main = { size: 13, bold: true } as const;
  pen.text("PROFILE", 215, 112, main);
  pen.lines(
    ["Final-year student who turns messy data into products that people", "use every day, at home in Python and SQL."],
    215,
    130,
  );
  pen.text("WORK EXPERIENCE", 215, 172, main);
  pen.text("Persistent Systems", 215, 190, { bold: true });
  pen.text("Data Science Intern | 06/2022 - 08/2022", 215, 203);
  pen.lines(["• Built a churn model in PyTorch for ten million users", "• Wrote the feature store's tests"], 215, 217);
  pen.text("Barclays", 215, 257, { bold: true });
  pen.text("Summer Analyst | 05/2021 - 07/2021", 215, 270);
  pen.lines(["• Automated the daily risk report"], 215, 284);
  pen.text("EDUCATION", 215, 316, main);
  pen.text("Pune Institute of Computer Technology", 215, 334, { bold: true });
  pen.text("Bachelor of Engineering in Information Technology", 215, 347);
  pen.text("2019 - 2023 | GPA 9.1/10", 215, 360);
  pen.text("Fergusson College, Pune", 215, 380, { bold: true });
  pen.text("HSC, Science", 215, 393);
  pen.text("2017 - 2019 | 88.6%", 215, 406);
  pen.text("PROJECTS", 215, 438, main);
  pen.text("Crop Disease Detector", 215, 456, { bold: true });
  pen.lines(["• Mobile app with TensorFlow that names 14 diseases from a leaf"], 215, 469);
  pen.box(0, 0, 190, 842, rgb(0.12, 0.16, 0.3));
  const side = { color: WHITE, size: 12, bold: true } as const;
  const small = { color: WHITE, size: 9, leading: 14.5 } as const;
  pen.text("CONTACT", 25, 60, side);
  pen.lines(
    ["rohan.mehta@example.com", "+91-91234-56789", "Pune, Maharashtra", "linkedin.com/in/rohanmehta", "rohanmehta.dev"],
    25,
    80,
    small,
  );
  pen.text("SKILLS", 25, 175, side);
  pen.lines(["Python", "PyTorch", "SQL", "Docker", "Feature engineering"], 25, 195, small);
  pen.text("LANGUAGES", 25, 290, side);
  pen.lines(["English", "Marathi", "Hindi"], 25, 310, small);
  return pen.save();
}
