import { PdfPen } from "../pdf-pen.ts";

/** As a text editor prints it: one size, no bold, headings with colons. */
export async function plainResume(): Promise<Uint8Array> {
  const pen = await PdfPen.create();
  pen.lines(
    [
      "José Álvarez D'Souza",
      "jose.dsouza@example.net, 080-23456789",
      "Flat 4, MG Road, Bengaluru, Karnataka 560001",
      "",
      "Objective: To build compilers.",
      "",
      "Education:",
      "Master of Computer Applications, Christ University, Bengaluru, 2021-23, 82%",
      "BCA from St. Joseph's College, 2018-21, 79.5%",
      "",
      "Experience:",
      "Infosys, Systems Engineer, Since July 2023",
      "Maintains the build of a bank's core system and its four hundred jobs.",
      "",
      "Projects:",
      "Toy Compiler - translates a subset of C to RISC-V assembly",
      "",
      "Skills: C, Java, LLVM, Makefiles",
    ],
    60,
    60,
    { leading: 15 },
  );
  return pen.save();
}
