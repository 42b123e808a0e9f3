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
    companies: [
      "Tarang Systems",
      "Lumen Ledger",
      "Saptak Labs",
      "Northbay Software",
      "Kitewire",
      "Paperboat Cloud",
      "Dhara Networks",
    ],
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
      {
        title: "Site Reliability Engineer",
        pay: [10, 22],
        skills: ["linux", "docker", "aws"],
        description:
          "Keep what customers rely on running, and write the tools that make the next incident shorter. Nights are shared fairly and paid.",
      },
    ],
  },
  {
    name: "Analytics",
    companies: ["Meridian Insight", "Quanta Retail", "Anvaya Data", "Bluepeak Analytics", "Sutra Decision"],
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
      {
        title: "Decision Scientist",
        pay: [9, 18],
        skills: ["python", "sql"],
        description: "Design experiments with product teams, run them, and say plainly what they showed.",
      },
    ],
  },
  {
    name: "Semiconductors",
    companies: ["Vajra Microdevices", "Silica Design", "Ampere Nodes", "Photonika"],
    jobs: [
      {
        title: "Design Verification Engineer",
        pay: [10, 22],
        skills: ["verilog", "python"],
        description:
          "Verify blocks of a network chip before they are cast in silicon: test benches, coverage and the hunt for the last bug.",
      },
      {
        title: "Embedded Software Engineer",
        pay: [8, 18],
        skills: ["c++", "linux"],
        description:
          "Write drivers and firmware for boards that you will have on your own desk, from bring-up to release.",
      },
      {
        title: "Physical Design Engineer",
        pay: [10, 20],
        skills: ["verilog", "matlab"],
        description: "Take blocks from netlist to layout: floor plan, timing and power, with the foundry's rules.",
      },
    ],
  },
  {
    name: "Automotive",
    companies: ["Garuda Motors", "Trishul Mobility", "Axlewise", "Chakra Electric"],
    jobs: [
      {
        title: "Graduate Engineer Trainee",
        pay: [5, 9],
        skills: ["solidworks", "matlab"],
        description:
          "A year through design, testing and the line at our plant, with a project in each. You choose your department at its end.",
      },
      {
        title: "Battery Systems Engineer",
        pay: [7, 14],
        skills: ["matlab", "python"],
        description: "Model, test and improve the packs of our electric scooters, in the laboratory and on the road.",
      },
      {
        title: "Quality Engineer",
        pay: [5, 9],
        skills: ["excel", "communication"],
        description:
          "Find out why a part fails, at our plant and at our suppliers, and see to it that it does not again.",
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
      {
        title: "Structural Design Engineer",
        pay: [5, 10],
        skills: ["autocad", "matlab"],
        description:
          "Calculate and draw what others will build: girders, piers, foundations. A chartered engineer checks your work.",
      },
      {
        title: "Planning Engineer",
        pay: [5, 9],
        skills: ["excel", "communication"],
        description: "Plan what happens on site in which week, and say early when it will not.",
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
      {
        title: "Risk Analyst",
        pay: [8, 16],
        skills: ["python", "sql", "excel"],
        description: "Model what could go wrong with loans and portfolios, and explain it to those who decide.",
      },
      {
        title: "Technology Analyst",
        pay: [9, 18],
        skills: ["java", "sql"],
        description: "Build the systems that payments run through, in a team that releases every week.",
      },
    ],
  },
];

/** Names for a season with more companies than the lists have. */
export const COMPANY_SUFFIXES = ["", "India", "Global", "Works", "Ventures", "Services", "Group"] as const;

export const CITIES = ["Bengaluru", "Chennai", "Hyderabad", "Mumbai", "Pune", "Gurugram", "Kochi", "Noida"] as const;
