export const PROGRAM_LEVELS = ["diploma", "undergraduate", "postgraduate", "doctoral"] as const;
export type ProgramLevel = (typeof PROGRAM_LEVELS)[number];
