/** Whether an instant lies behind the server's clock, for what is drawn once for a request. */
export function hasPassed(iso: string): boolean {
  return new Date(iso).getTime() <= Date.now();
}
