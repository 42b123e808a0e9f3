import type { DnsRecord } from "./zone.ts";

/** Type codes of RFC 1035 and 3596. */
const TYPES: Readonly<Record<string, number>> = { A: 1, CNAME: 5, TXT: 16, AAAA: 28 };
const INTERNET = 1;
const ANSWER_AUTHORITATIVE = 0x8400;
const RECURSION_DESIRED = 0x0100;
const RECURSION_AVAILABLE = 0x0080;
const NAME_ERROR = 3;

export interface Question {
  readonly id: number;
  readonly flags: number;
  readonly name: string;
  /** `A`, `TXT` …; undefined for a type that is not known here. */
  readonly type: string | undefined;
  /** The question as it was sent, to be repeated. */
  readonly bytes: Buffer;
}

/** Reads a query's one question (RFC 1035, 4.1); undefined for what is none. */
export function readQuestion(message: Buffer): Question | undefined {
  if (message.length < 17 || message.readUInt16BE(4) !== 1) return undefined;
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    if (length > 63 || at + length + 5 > message.length) return undefined;
    labels.push(message.toString("latin1", at + 1, at + 1 + length).toLowerCase());
    at += length + 1;
  }
  const code = message.readUInt16BE(at + 1);
  const type = Object.keys(TYPES).find((name) => TYPES[name] === code);
  const bytes = message.subarray(12, at + 5);
  return { id: message.readUInt16BE(0), flags: message.readUInt16BE(2), name: labels.join("."), type, bytes };
}

/** An answer to a question, with no records and the name's existence said where there are none. */
export function writeAnswer(question: Question, records: readonly DnsRecord[], exists: boolean): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(question.id, 0);
  const flags = ANSWER_AUTHORITATIVE | RECURSION_AVAILABLE | (question.flags & RECURSION_DESIRED);
  header.writeUInt16BE(flags | (exists ? 0 : NAME_ERROR), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(records.length, 6);
  return Buffer.concat([header, question.bytes, ...records.map(writeRecord)]);
}

function writeRecord({ type, name, value }: DnsRecord): Buffer {
  const data = dataOf(type, value);
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(TYPES[type] ?? 0, 0);
  fixed.writeUInt16BE(INTERNET, 2);
  // Not to be remembered: people here change a record and look again.
  fixed.writeUInt32BE(0, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([writeName(name), fixed, data]);
}

function dataOf(type: DnsRecord["type"], value: string): Buffer {
  if (type === "A") return Buffer.from(value.split(".").map(Number));
  if (type === "CNAME") return writeName(value);
  const text = Buffer.from(value);
  return Buffer.concat([Buffer.from([text.length]), text]);
}

function writeName(name: string): Buffer {
  const labels = name
    .split(".")
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, "latin1")]));
  return Buffer.concat([...labels, Buffer.from([0])]);
}
