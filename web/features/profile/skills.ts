export const MAX_SKILLS = 60;

/** Adds what was typed, several with commas between, to the skills: in lower case, each once, as many as there may be. */
export function addSkills(skills: readonly string[], typed: string): readonly string[] {
  const more = typed
    .split(/[,;\n]/)
    .map((skill) => skill.trim().replaceAll(/\s+/g, " ").toLowerCase().slice(0, 40))
    .filter(Boolean);
  return [...new Set([...skills, ...more])].slice(0, MAX_SKILLS);
}
