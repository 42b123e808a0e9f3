/** Value of an environment variable that a function cannot do without. Throws at start, naming it. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set.`);
  return value;
}
