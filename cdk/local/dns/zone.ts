/** A record of the local DNS. Names and targets in lower case, without a final dot. */
export interface DnsRecord {
  readonly type: "TXT" | "CNAME" | "A";
  readonly name: string;
  readonly value: string;
}

const NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*$/;
const MOST_ALIASES = 8;

/** Records that people on this machine made, beside those that are always there. */
export class Zone {
  readonly #fixed: readonly DnsRecord[];
  readonly #onChange: (records: readonly DnsRecord[]) => void;
  #records: readonly DnsRecord[];

  constructor(
    fixed: readonly DnsRecord[] = [],
    kept: readonly DnsRecord[] = [],
    onChange: (records: readonly DnsRecord[]) => void = () => {},
  ) {
    this.#fixed = fixed;
    this.#records = kept;
    this.#onChange = onChange;
  }

  list(): readonly DnsRecord[] {
    return this.#records;
  }

  /** Adds a record; answers what is wrong with it, if anything is. A name with a CNAME has nothing else (RFC 1034, 3.6.2). */
  add(given: DnsRecord): string | undefined {
    const name = plain(given.name);
    const value = given.type === "TXT" ? given.value.trim() : plain(given.value);
    if (!NAME.test(name)) return `${given.name} is no name.`;
    if (value === "" || value.length > 255) return "A record has a value of 1 to 255 characters.";
    if (given.type === "CNAME" && !NAME.test(value)) return `${given.value} is no name.`;
    if (given.type === "A" && !/^(?:\d{1,3}\.){3}\d{1,3}$/.test(value)) return `${given.value} is no IPv4 address.`;
    const others = this.#records.filter(
      (record) => record.name === name && !(record.type === given.type && record.value === value),
    );
    if (
      others.some(({ type }) => (type === "CNAME") !== (given.type === "CNAME")) ||
      (given.type === "CNAME" && others.length > 0)
    ) {
      return `${name} has another record, and a name with a CNAME has nothing else. Remove one of them.`;
    }
    this.#keep([
      ...this.#records.filter((record) => record.name !== name || record.type !== given.type || record.value !== value),
      { type: given.type, name, value },
    ]);
    return undefined;
  }

  remove({ type, name, value }: DnsRecord): void {
    this.#keep(this.#records.filter((each) => each.type !== type || each.name !== name || each.value !== value));
  }

  /** Whether any record is at a name or below it: with none, there is no such name. */
  has(name: string): boolean {
    return this.#all().some((record) => record.name === name || record.name.endsWith(`.${name}`));
  }

  /** Records of a type at a name, with the aliases that lead to them. */
  resolve(asked: string, type: string): readonly DnsRecord[] {
    const answers: DnsRecord[] = [];
    let name = plain(asked);
    for (let aliases = 0; aliases <= MOST_ALIASES; aliases++) {
      const here = this.#all().filter((record) => record.name === name);
      const alias = here.find((record) => record.type === "CNAME");
      answers.push(...here.filter((record) => record.type === type));
      if (alias === undefined || type === "CNAME") return answers;
      answers.push(alias);
      name = alias.value;
    }
    return answers;
  }

  #all(): readonly DnsRecord[] {
    return [...this.#fixed, ...this.#records];
  }

  #keep(records: readonly DnsRecord[]): void {
    this.#records = records;
    this.#onChange(records);
  }
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.$/, "");
}
