import type { ExtractedText } from "../text/extracted-text.ts";
import { asFound, find, type Found, type Piece, part, pieceOf } from "./piece.ts";

export interface Profile {
  readonly network: string;
  readonly url: Found;
}

/** Network, its hosts, and the path below which people are; `label` is how a bare user name is announced. */
const NETWORKS: readonly {
  readonly network: string;
  readonly host: string;
  readonly path: string;
  readonly label?: string;
}[] = [
  { network: "LinkedIn", host: "linkedin.com", path: "in/", label: "linked ?in" },
  { network: "GitHub", host: "github.com", path: "", label: "git ?hub" },
  { network: "GitLab", host: "gitlab.com", path: "", label: "gitlab" },
  { network: "LeetCode", host: "leetcode.com", path: "(?:u/)?", label: "leet ?code" },
  { network: "Codeforces", host: "codeforces.com", path: "profile/", label: "code ?forces" },
  { network: "CodeChef", host: "codechef.com", path: "users/", label: "code ?chef" },
  { network: "HackerRank", host: "hackerrank.com", path: "(?:profile/)?", label: "hacker ?rank" },
  { network: "HackerEarth", host: "hackerearth.com", path: "@?" },
  { network: "GeeksforGeeks", host: "geeksforgeeks.org", path: "user/" },
  { network: "Kaggle", host: "kaggle.com", path: "", label: "kaggle" },
  { network: "Stack Overflow", host: "stackoverflow.com", path: "users/" },
  { network: "Medium", host: "medium.com", path: "@?" },
  { network: "Behance", host: "behance.net", path: "", label: "behance" },
  { network: "Dribbble", host: "dribbble.com", path: "", label: "dribbble" },
  { network: "X", host: "(?:twitter|x).com", path: "", label: "twitter" },
  { network: "ORCID", host: "orcid.org", path: "" },
  { network: "Google Scholar", host: "scholar.google.com", path: "citations\\?user=" },
];

const WEB =
  /(?<![@\p{L}\p{N}.])(?:https?:\/\/|www\.)[^\s|•,;<>()]+|(?<![@\p{L}\p{N}.])[\p{L}\p{N}-]{2,}(?:\.[\p{L}\p{N}-]+)*\.(?:dev|me|tech|io|netlify\.app|vercel\.app|github\.io|web\.app|site|xyz|page|live|space|portfolio)(?:\/[^\s|•,;<>()]*)?(?![\p{L}\p{N}@])/giu;

/** Pages of the student on known networks, from text and links, one a network. */
export function findProfiles(document: ExtractedText): Profile[] {
  const whole = pieceOf(document.text, 0, document.text.length);
  return NETWORKS.flatMap((known) => {
    const found = fromText(whole, known) ?? fromLink(document, known) ?? fromLabel(whole, known);
    return found ? [{ network: known.network, url: found }] : [];
  });
}

/** The student's own site: a web address near the top that is on no known network. */
export function findSite(document: ExtractedText, near: readonly Piece[]): Found | undefined {
  const known = new RegExp(NETWORKS.map(({ host }) => host.replaceAll(".", "\\.")).join("|"), "i");
  for (const line of near) {
    for (const match of line.text.matchAll(WEB)) {
      const site = part(line, match.index, match.index + match[0].replace(/[.,/]+$/, "").length);
      if (!known.test(site.text)) return { ...asFound(site, 0.8), value: withScheme(site.text) };
    }
  }
  const last = near.at(-1)?.end ?? 0;
  const link = document.links.find(({ url, start }) => start <= last && /^https?:/i.test(url) && !known.test(url));
  return link && { value: link.url, confidence: 0.7, span: { start: link.start, end: link.end } };
}

type Network = (typeof NETWORKS)[number];

function fromText(text: Piece, { host, path }: Network): Found | undefined {
  const pattern = `(?<![\\p{L}\\p{N}-])(?:https?://)?(?:[a-z]{2,3}\\.)?${host.replaceAll(".", "\\.")}/${path}@?[\\p{L}\\p{N}_.%~-]*[\\p{L}\\p{N}_%~-]/?`;
  const url = find(text, new RegExp(pattern, "iu"));
  return url && { ...asFound(url, 0.95), value: withScheme(url.text) };
}

function fromLink({ links }: ExtractedText, { host, path }: Network): Found | undefined {
  const pattern = new RegExp(`^https?://(?:[a-z]{2,3}\\.)?${host.replaceAll(".", "\\.")}/${path}[^/]`, "i");
  const link = links.find(({ url }) => pattern.test(url));
  return link && { value: link.url, confidence: 0.95, span: { start: link.start, end: link.end } };
}

/** "GitHub: asharao" */
function fromLabel(text: Piece, { host, path, label }: Network): Found | undefined {
  if (!label || /[()]/.test(host)) return undefined;
  const user = find(
    text,
    new RegExp(
      `(?<![\\p{L}])${label}\\s*(?:id|username|handle|profile)?\\s*[:\\-–]\\s*@?([\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{2,38})(?=\\s|[|•,;]|$)`,
      "iu",
    ),
    1,
  );
  if (!user || user.text.includes(".com") || /^(?:profile|link|url|https?|www)$/i.test(user.text)) return undefined;
  return { ...asFound(user, 0.6), value: `https://${host}/${path.replace(/\(\?:.*\)\?|@\?/, "")}${user.text}` };
}

function withScheme(url: string): string {
  return /^https?:\/\//i.test(url) ? url : `https://${url}`;
}
