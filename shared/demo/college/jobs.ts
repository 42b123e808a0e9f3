/** What companies hire for: pay in lakhs a year, from and to. */
export interface Job {
  readonly title: string;
  readonly pay: readonly [from: number, to: number];
  readonly skills: readonly string[];
  readonly description: string;
}

interface Industry {
  readonly name: string;
  readonly companies: readonly string[];
  readonly jobs: readonly Job[];
}

/** Invented companies that sound like real ones, by what they do. */
export const INDUSTRIES: readonly Industry[] = [
  {
    name: "Software",
    companies: ["Tarang Systems", "Lumen Ledger", "Saptak Labs", "Northbay Software", "Kitewire"],
    jobs: [
      {
        title: "Software Engineer",
        pay: [9, 24],
        skills: ["java", "sql", "data structures"],
        description:
          "Build the services behind our product with a team of six. You own what you ship: design, tests, release and the pager, with a mentor beside you for the first half year.",
      },
      {
        title: "Frontend Engineer",
        pay: [8, 18],
        skills: ["typescript", "react"],
        description:
          "Build the screens that our customers work in all day. You will measure how fast they are, make them work by keyboard, and sit with the people who use them.",
      },
    ],
  },
  {
    name: "Analytics",
    companies: ["Meridian Insight", "Quanta Retail", "Anvaya Data", "Bluepeak Analytics"],
    jobs: [
      {
        title: "Data Analyst",
        pay: [6, 12],
        skills: ["python", "sql", "excel"],
        description:
          "Find out what moves our customers' numbers and explain it in one page. Two months of training, then a client of your own together with a senior analyst.",
      },
      {
        title: "Machine Learning Engineer",
        pay: [12, 26],
        skills: ["python", "machine learning"],
        description:
          "Bring models from a notebook to production: data pipelines, evaluation, and watching what they do to real orders.",
      },
    ],
  },
  {
    name: "Semiconductors",
    companies: ["Vajra Microdevices", "Silica Design", "Ampere Nodes"],
    jobs: [
      {
        title: "Design Verification Engineer",
        pay: [10, 22],
        skills: ["verilog", "python"],
        description:
          "Verify blocks of a network chip before they are cast in silicon: test benches, coverage and the hunt for the last bug.",
      },
    ],
  },
  {
    name: "Automotive",
    companies: ["Garuda Motors", "Trishul Mobility", "Axlewise"],
    jobs: [
      {
        title: "Graduate Engineer Trainee",
        pay: [5, 9],
        skills: ["solidworks", "matlab"],
        description:
          "A year through design, testing and the line at our plant, with a project in each. You choose your department at its end.",
      },
    ],
  },
  {
    name: "Infrastructure",
    companies: ["Setu Infrastructure", "Ridgeline Projects", "Jalnidhi Works"],
    jobs: [
      {
        title: "Site Engineer",
        pay: [4, 8],
        skills: ["autocad", "communication"],
        description:
          "Run a section of a bridge or a water works: quantities, quality, safety and the people on site. Housing is provided.",
      },
    ],
  },
  {
    name: "Finance",
    companies: ["Hundi Capital", "Arthika Bank", "Copperleaf Insurance"],
    jobs: [
      {
        title: "Business Analyst",
        pay: [7, 14],
        skills: ["sql", "excel", "communication"],
        description:
          "Work between the business and the engineers who build for it: ask, write down, check with data, and see it through to release.",
      },
    ],
  },
];

/** Names for a season with more companies than the lists have. */
export const COMPANY_SUFFIXES = ["", "India", "Global", "Works", "Ventures", "Services", "Group"] as const;

export const CITIES = ["Bengaluru", "Chennai", "Hyderabad", "Mumbai", "Pune", "Gurugram", "Kochi", "Noida"] as const;
