/** Parts of a résumé that its text is divided into. */
export type SectionKind = "summary" | "contact" | "education" | "work" | "projects" | "skills" | "other";

const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "education",
    /^(education(al)?|academics?|scholastic)( (and|background|qualifications?|details|history|training|record|profile|performance|credentials|chronicle))*$|^(academic |educational )?qualifications?$|^शिक्षा$|^शैक्षणिक योग्यता$/,
  ],
  [
    "work",
    /^((work|professional|industrial|industry|relevant|employment|internship|research|teaching|corporate|job|career)s? )*(experiences?|employment|work history|career history|internships?|trainings?|employment history|experience and internships|work|experience details)( details| and (internships?|trainings?|projects))?$|^internships?( and (work )?(experience|trainings?))?$|^(industrial|summer|vocational) trainings?$|^अनुभव$|^कार्य अनुभव$/,
  ],
  [
    "projects",
    /^((academic|personal|key|selected|major|minor|technical|relevant|notable|course|college|self|side|research|engineering)( and |, | )?)*projects?( (undertaken|work|details|experience|and publications))?$|^परियोजनाए[ँं]$/,
  ],
  [
    "skills",
    /^((technical|key|core|professional|computer|it|software|programming|digital|relevant|hard|job related|areas of)( and )? ?)*(skills?|skill ?sets?|competenc(e|ies)|expertise|proficienc(y|ies)|strengths and skills)( (and|summary|set|sets|tools|technologies|interests|abilities|expertise))*$|^(tools|technologies|tech stack|technical stack|programming languages|software|tools and technologies|technologies and tools|languages and (technologies|tools|frameworks))$|^कौशल$/,
  ],
  [
    "summary",
    /^((professional|career|executive|personal|brief) )?(summary|objectives?|profile|overview|statement)$|^about( me)?$|^career (goal|aim)s?$|^profile summary$|^summary of (qualifications|skills)$/,
  ],
  [
    "contact",
    /^(contact|contacts|personal|address)( (info|information|details|me|data|profile))?$|^get in touch$|^(basic|bio) ?(info|information|data)$/,
  ],
  [
    "other",
    /^(certifications?|certificates?|courses?|course ?work|licen[sc]es?|training and certifications?|certifications? and (courses?|trainings?)|achievements?|accomplishments?|awards?|honou?rs?|awards and (honou?rs|achievements)|honou?rs and awards|achievements and awards|scholastic achievements|academic achievements|extra ?-?curriculars?( activities)?|co ?-?curricular( activities)?|extra ?-?curricular and co ?-?curricular activities|activities|positions? of responsibilit(y|ies)|positions? held|leadership( experience)?|responsibilities|volunteer(ing)?( experience| work)?|publications?|patents?|conferences?|references?|referees|languages?( known| skills?)?|mother tongue.*|interests?|hobbies|hobbies and interests|interests and hobbies|areas of interest|strengths?|personal strengths|soft skills|interpersonal skills|communication skills|organisational skills|social skills and competences|declaration|miscellaneous|additional information|others?|relevant coursework|test scores?|memberships?|societies|workshops?|seminars?|links?|profiles?|social( media)?|social links|online profiles?|coding profiles?)$/,
  ],
];

const LETTER_SPACED = /^(\p{L} )+\p{L}$/u;

/** The section that a line opens when it is a heading and nothing else. */
export function headingKind(line: string): SectionKind | undefined {
  if (line.length > 60) return undefined;
  const words = normalizeHeading(line);
  if (words === "") return undefined;
  // "Soft skills" and its like are no list of what a student can build with, so they are looked for first.
  const other = HEADINGS.find(([kind]) => kind === "other");
  if (other?.[1].test(words)) return "other";
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a line is the heading of a section. */
export function isSectionHeading(line: string): boolean {
  return headingKind(line) !== undefined;
}

function normalizeHeading(line: string): string {
  const words = line
    .replace(/&|\+|\//g, " and ")
    .replace(/^[^\p{L}]*(\d+[.)])?[^\p{L}]*/u, "")
    .replace(/[^\p{L}\p{M}]+$/u, "")
    .replace(/[^\p{L}\p{M}\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return (LETTER_SPACED.test(words) ? words.replaceAll(" ", "") : words).toLowerCase();
}
