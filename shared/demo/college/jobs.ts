/** What drives of made-up companies offer. */
export const JOBS: readonly { readonly title: string; readonly description: string }[] = [
  {
    title: "Software Engineer",
    description:
      "You build and run services that people rely on, in a team of six to eight.\n\nThe first three months are spent beside a senior engineer; after that a part of the product is yours. We care about clear code, small changes and tests more than about any one language.",
  },
  {
    title: "Data Analyst",
    description:
      "You find out what the numbers say and tell those who can act on it.\n\nMost days are SQL, a notebook and a conversation. A feeling for what could be wrong with a figure matters more than knowing many tools.",
  },
  {
    title: "Design Engineer",
    description:
      "You design parts and boards, have them made and find out in the lab why they do not yet do what they should.\n\nYou should like measuring. Travel to suppliers about once in two months.",
  },
  {
    title: "Graduate Trainee",
    description:
      "Four departments in twelve months: planning, production, quality and sales; then the one that suits you best.\n\nEach comes with a project of its own, which you present at its end.",
  },
  {
    title: "Site Engineer",
    description:
      "You see to it that what is built is what was drawn: levels, materials, safety and the day's progress.\n\nSites are within a day's journey; the company pays for housing.",
  },
  {
    title: "Business Analyst",
    description:
      "You look into how a customer works, write down what would help and stay with it until it does.\n\nHalf of the work is listening. The other half is a spreadsheet.",
  },
];
