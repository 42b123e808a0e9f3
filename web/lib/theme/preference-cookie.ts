const YEAR_SECONDS = 31_536_000;

/** Remembers a choice of how the portal looks, on this host. It says nothing about the person. */
export function rememberPreference(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}
