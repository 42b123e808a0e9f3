import { describe, expect, test } from "vitest";
import { ParsedResume } from "#shared/contracts/parsed-resume.ts";
import type { UploadedDocument } from "#shared/ports/ai-engine.ts";
import { latexResume } from "../testing/resumes/latex.ts";
import { marksheetResume } from "../testing/resumes/marksheet.ts";
import { plainResume } from "../testing/resumes/plain.ts";
import { sidebarResume } from "../testing/resumes/sidebar.ts";
import { europassResume, hindiResume, wordResume } from "../testing/resumes/word.ts";
import { localEngine } from "./engine.ts";

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

interface Expected {
  readonly basics: Readonly<Record<string, string | undefined>>;
  readonly profiles?: Readonly<Record<string, string>>;
  /** institution · studyType · area · from · to · score */
  readonly education: readonly (readonly (string | undefined)[])[];
  /** name · position · from · to */
  readonly work: readonly (readonly (string | undefined)[])[];
  readonly projects: readonly string[];
  readonly skills: readonly string[];
}

const rows: [string, UploadedDocument["contentType"], () => Promise<Uint8Array>, Expected][] = [
  [
    "LaTeX, one column",
    PDF,
    latexResume,
    {
      basics: {
        name: "Asha Rao",
        email: "asha.rao@students.vnit.ac.in",
        phone: "+91 98765 43210",
        location: "Nagpur, Maharashtra",
        url: undefined,
      },
      profiles: { LinkedIn: "https://www.linkedin.com/in/asha-rao", GitHub: "https://github.com/asharao" },
      education: [
        [
          "Visvesvaraya National Institute of Technology, Nagpur",
          "B.Tech",
          "Computer Science and Engineering",
          "2019-08",
          "2023-05",
          "8.42/10",
        ],
        ["Kendriya Vidyalaya Ajni", "Class XII", undefined, undefined, "2019", "91.4%"],
      ],
      work: [
        ["Razorpay", "Software Engineering Intern", "2022-05", "2022-07"],
        ["Networks Lab, VNIT", "Undergraduate Researcher", "2021-08", undefined],
      ],
      projects: ["Placement Portal", "Raft from Scratch"],
      skills: [
        "C++",
        "Python",
        "TypeScript",
        "SQL",
        "React",
        "Django",
        "Spring Boot",
        "Git",
        "Docker",
        "Linux",
        "CI/CD",
      ],
    },
  ],
  [
    "sidebar, two columns",
    PDF,
    sidebarResume,
    {
      basics: {
        name: "ROHAN MEHTA",
        email: "rohan.mehta@example.com",
        phone: "+91-91234-56789",
        location: "Pune, Maharashtra",
        url: "https://rohanmehta.dev",
      },
      profiles: { LinkedIn: "https://linkedin.com/in/rohanmehta" },
      education: [
        [
          "Pune Institute of Computer Technology",
          "Bachelor of Engineering",
          "Information Technology",
          "2019",
          "2023",
          "9.1/10",
        ],
        ["Fergusson College, Pune", "HSC", "Science", "2017", "2019", "88.6%"],
      ],
      work: [
        ["Persistent Systems", "Data Science Intern", "2022-06", "2022-08"],
        ["Barclays", "Summer Analyst", "2021-05", "2021-07"],
      ],
      projects: ["Crop Disease Detector"],
      skills: ["Python", "PyTorch", "SQL", "Docker", "Feature engineering"],
    },
  ],
  [
    "table of marks",
    PDF,
    marksheetResume,
    {
      basics: {
        name: "Priya Nair",
        email: "priya.nair@example.org",
        phone: "9876501234",
        location: undefined,
        url: undefined,
      },
      education: [
        ["National Institute of Technology Calicut", "B.Tech", "Electrical", undefined, "2024", "8.91"],
        ["Kerala State Board", "Class XII", undefined, undefined, "2020", "97.2%"],
        ["Chinmaya Vidyalaya", "Class X", undefined, undefined, "2018", "95.8%"],
      ],
      work: [["Bosch Global Software", "Embedded Systems Intern", "2023-05", "2023-07"]],
      projects: ["Solar Tracker", "Smart Meter"],
      skills: ["MATLAB", "Simulink", "Embedded C", "Verilog", "PCB design", "Proteus", "LTspice"],
    },
  ],
  [
    "plain text, printed",
    PDF,
    plainResume,
    {
      basics: {
        name: "José Álvarez D'Souza",
        email: "jose.dsouza@example.net",
        phone: "080-23456789",
        location: "Flat 4, MG Road, Bengaluru, Karnataka 560001",
        url: undefined,
      },
      education: [
        ["Christ University, Bengaluru", "Master of Computer Applications", undefined, "2021", "2023", "82%"],
        ["St. Joseph's College", "BCA", undefined, "2018", "2021", "79.5%"],
      ],
      work: [["Infosys", "Systems Engineer", "2023-07", undefined]],
      projects: ["Toy Compiler"],
      skills: ["C", "Java", "LLVM", "Makefiles"],
    },
  ],
  [
    "Word, styled",
    DOCX,
    wordResume,
    {
      basics: {
        name: "Meera Kulkarni",
        email: "meera.k@example.com",
        phone: "+91 99887 76655",
        location: "Mumbai, India",
        url: undefined,
      },
      profiles: { GitHub: "https://github.com/mkulkarni" },
      education: [
        [
          "Veermata Jijabai Technological Institute (VJTI), Mumbai",
          "Bachelor of Technology",
          "Civil Engineering",
          "2019",
          "2023",
          "8.1",
        ],
      ],
      work: [["Larsen & Toubro", "Graduate Engineer Trainee", "2023-07", undefined]],
      projects: ["Bridge Health Monitor"],
      skills: ["AutoCAD", "STAAD Pro", "ETABS", "Site planning"],
    },
  ],
  [
    "Europass",
    DOCX,
    europassResume,
    {
      basics: {
        name: "Lucía Fernández",
        email: "lucia.fernandez@example.es",
        phone: "+34 612 345 678",
        location: "Calle Mayor 5, 28013 Madrid, Spain",
        url: undefined,
      },
      education: [["Universidad Complutense de Madrid", "Bachelor of Science", "Physics", "2018", "2022", undefined]],
      work: [["Indra Sistemas", "Trainee", "2021-09", "2022-02"]],
      projects: [],
      skills: ["Python", "MATLAB", "LaTeX"],
    },
  ],
  [
    "Hindi in two columns of a Word table",
    DOCX,
    hindiResume,
    {
      basics: {
        name: "आशा वर्मा",
        email: "asha.verma@example.in",
        phone: "9123456780",
        location: "नागपुर, महाराष्ट्र",
        url: undefined,
      },
      education: [["विश्वेश्वरैया राष्ट्रीय प्रौद्योगिकी संस्थान, नागपुर", "बी.टेक.", "कंप्यूटर विज्ञान", "2020", "2024", "8.7"]],
      work: [["टाटा कंसल्टेंसी सर्विसेज", "प्रशिक्षु", "2024-01", "2024-06"]],
      projects: [],
      skills: ["Python", "Java", "हिंदी टंकण"],
    },
  ],
];

async function parse(
  contentType: UploadedDocument["contentType"],
  make: () => Promise<Uint8Array>,
): Promise<ParsedResume> {
  const read = await localEngine.parseResume({ bytes: await make(), contentType });
  if (!read.ok) throw new Error(read.message);
  return read.resume;
}

describe.each(rows)("%s", (_label, contentType, make, expected) => {
  test("the student is known", async () => {
    const { basics } = await parse(contentType, make);
    const { name, email, phone, location, url } = basics;
    expect({
      name: name?.value,
      email: email?.value,
      phone: phone?.value,
      location: location?.value,
      url: url?.value,
    }).toEqual(expected.basics);
    expect(Object.fromEntries(basics.profiles.map((profile) => [profile.network, profile.url.value]))).toEqual(
      expected.profiles ?? {},
    );
  });

  test("education", async () => {
    const { education } = await parse(contentType, make);
    expect(
      education.map((entry) =>
        [entry.institution, entry.studyType, entry.area, entry.startDate, entry.endDate, entry.score].map(
          (field) => field?.value,
        ),
      ),
    ).toEqual(expected.education);
  });

  test("work and projects", async () => {
    const { work, projects } = await parse(contentType, make);
    expect(
      work.map((entry) => [entry.name, entry.position, entry.startDate, entry.endDate].map((field) => field?.value)),
    ).toEqual(expected.work);
    expect(projects.map(({ name }) => name.value)).toEqual(expected.projects);
  });

  test("skills, those listed first", async () => {
    const { skills } = await parse(contentType, make);
    expect(skills.map(({ value }) => value).slice(0, expected.skills.length)).toEqual(expected.skills);
  });

  test("the answer keeps the contract, holds no warning, and is the same every time", async () => {
    const resume = await parse(contentType, make);
    expect(ParsedResume.parse(resume)).toEqual(resume);
    expect(resume.warnings).toEqual([]);
    expect(await parse(contentType, make)).toEqual(resume);
  });
});

test("a description is read over its wrapped lines", async () => {
  const { work } = await parse(PDF, latexResume);
  expect(work[0]?.summary?.value).toBe(
    "Built a reconciliation service in Go and PostgreSQL that settles two million payments a day without manual work\n" +
      "Cut the p99 latency of the ledger API from 900 ms to 120 ms",
  );
});
