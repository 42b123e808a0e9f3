const FIELDS =
  "Technology|Engineering|Science|Arts|Commerce|Computer Applications?|Computer Science|Business Administration|Architecture|Design|Pharmacy|Education|Laws?|Planning|Management|Philosophy|Vocation|Surgery|Fine Arts";

/** Degrees and school certificates in words, in any case. */
const WORDS = new RegExp(
  [
    `(?:Bachelor|Master|Doctor)(?:['’]?s)?(?: Degree)?(?: of| in)? (?:${FIELDS})`,
    `(?:Bachelor|Master)(?:['’]s|s)?(?: degree)`,
    "(?:Integrated |Dual Degree |Integrated Dual Degree )?(?:B\\.? ?Tech|M\\.? ?Tech)(?:\\.? ?\\(?Hons?\\.?\\)?)?\\.?",
    "Post ?-?Graduate Diploma(?: in [\\p{L} ]+)?|PG Diploma|PGDM|Advanced Diploma|Diploma|Ph\\.? ?D\\.?",
    "B\\. ?Sc\\.?|M\\. ?Sc\\.?|B\\. ?Com\\.?|M\\. ?Com\\.?|B\\. ?Arch\\.?|M\\. ?Arch\\.?|B\\. ?Des\\.?|M\\. ?Des\\.?|B\\. ?Pharm(?:a|\\.)?|M\\. ?Pharm(?:a|\\.)?|B\\. ?Voc\\.?",
    "(?:All India )?(?:Senior|Higher) Secondary(?: (?:School|Certificate|Education|Examination))*(?: ?\\((?:XII|12th|HSC|10\\+2|Class XII)\\))?",
    "(?:All India )?Secondary(?: (?:School|Certificate|Education|Examination))+(?: ?\\((?:X|10th|SSC|Class X)\\))?",
    "(?:Class|Std\\.?|Standard|Grade) ?-? ?(?:XII|X|12(?:th)?|10(?:th)?)(?![\\p{L}\\d])",
    "(?:XII|X|12|10)(?:th|ᵗʰ)?(?: Std\\.?| Standard| Class| Grade| Board)(?![\\p{L}\\d])",
    "(?:12|10) ?th(?![\\p{L}\\d])|Intermediate(?: \\(10\\+2\\))?|Matriculation|Matric(?![\\p{L}])|Pre-?University(?: Course)?|Secondary School Leaving Certificate|10 ?\\+ ?2",
    "बी\\.? ?टेक\\.?|एम\\.? ?टेक\\.?|स्नातक|स्नातकोत्तर|बारहवीं|दसवीं",
  ].join("|"),
  "iu",
);

/** Short forms that are words in lower case: "be", "me", "ms". */
const SHORT =
  /B\.? ?E\.?|M\.? ?E\.?|BTech|MTech|B\.?S\.?(?:c\.?)?|M\.?S\.?(?:c\.?)?|BCA|MCA|BBA|MBA|BA|MA|BSc|MSc|BCom|MCom|LLB|LLM|MBBS|H\.?S\.?C\.?|S\.?S\.?C\.?|SSLC|PUC|XII|AISSCE|AISSE/u;

export const DEGREE = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?i:${WORDS.source})|${SHORT.source})(?![\\p{L}\\p{N}])`, "u");

/** Whether these words name a field of study. */
export const BRANCH =
  /computer|informati|electronic|electrical|mechanical|civil|chemical|chemistry|instrumentation|communication|data science|artificial|intelligence|machine learning|mathematic|physics|biolog|biotech|aerospace|aeronautic|metallurg|mining|production|industrial|finance|marketing|human resource|commerce|economics|accounting|(?<![\p{L}])(?:CSE|CS|ECE|ENTC|E&TC|EEE|EE|ME|CE|IT|AI|ML|AIML|PCM|PCB|PCMB|DS|VLSI)(?![\p{L}])|science|software|cyber|security|business|analytics|design|statistics|humanities|arts|automobile|automotive|environment|textile|ceramic|engineering|management|nanotech|architecture|law|medicine|pharma|robotics|mechatronics|कंप्यूटर|विज्ञान|अभियांत्रिकी|वाणिज्य/iu;
