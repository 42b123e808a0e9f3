import type { CompanyFlag } from "./statuses.ts";

/** Mailboxes that anybody opens in a minute; by the name before the country, as in `yahoo.co.in`. */
const FREE_MAIL =
  /^(gmail|googlemail|yahoo|ymail|rocketmail|outlook|hotmail|live|msn|aol|icloud|me|proton|protonmail|pm|rediffmail|zohomail|gmx|mail|yandex|tutanota)\.(com|me|net|org|in|de|ru|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/;

/** Money that goes from the candidate to the company, however it is called. */
const FEE =
  /\b(registration|training|security|refundable|processing|joining|enrol+ment|course|caution|certification)\s+(fees?|deposit|charges?|amount)\b/i;

export interface SignUp {
  readonly email: string;
  readonly website: string | null;
  readonly about: string | null;
}

/**
 * What a sign-up raises by itself, for the officer who vets it: a free mailbox, a mailbox on another domain than the
 * website's, and words of fees that candidates would pay. None of them decides.
 */
export function signUpFlags({ email, website, about }: SignUp): CompanyFlag[] {
  const flags: CompanyFlag[] = [];
  const mailDomain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (FREE_MAIL.test(mailDomain)) flags.push("free_mail");
  else if (website !== null && !isSameCompany(mailDomain, new URL(website).hostname.toLowerCase())) {
    flags.push("domain_mismatch");
  }
  if (about !== null && FEE.test(about)) flags.push("fee_charging");
  return flags;
}

function isSameCompany(mail: string, host: string): boolean {
  const web = host.replace(/^www\./, "");
  return mail === web || mail.endsWith(`.${web}`) || web.endsWith(`.${mail}`);
}
