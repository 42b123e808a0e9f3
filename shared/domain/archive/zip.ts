import { crc32, inflateRawSync } from "node:zlib";

/** Zip archives within limits, for workbooks and documents. It needs Node: nothing of the portal imports it. */

export interface ZipLimits {
  /** Of all parts that are read, inflated. */
  readonly maxInflatedBytes: number;
  /** Inflated against packed size of one part. */
  readonly maxInflationRatio: number;
}

/** The archive is no zip, is damaged, or unpacks to more than the limits allow. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly reason: "damaged" | "too_large" | "encrypted";

  constructor(reason: ZipError["reason"]) {
    super(`zip: ${reason}`);
    this.reason = reason;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MAX_ENTRIES = 2_000;

/**
 * Inflates the parts of a zip (APPNOTE 6.3.10) whose names are wanted, and stops inflating at the limits, whatever
 * sizes the archive claims. Throws ZipError.
 */
export function readZip(bytes: Uint8Array, wanted: (name: string) => boolean, limits: ZipLimits): Map<string, Buffer> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(zip, wanted, limits);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // Offsets beyond the end, and streams that do not inflate.
    throw new ZipError("damaged");
  }
}

function readEntries(zip: Buffer, wanted: (name: string) => boolean, limits: ZipLimits): Map<string, Buffer> {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new ZipError("too_large");
  const parts = new Map<string, Buffer>();
  let left = limits.maxInflatedBytes;
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipError("damaged");
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (wanted(name)) {
      const part = readEntry(zip, at, Math.min(left, limits.maxInflatedBytes), limits.maxInflationRatio);
      left -= part.byteLength;
      parts.set(name, part);
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at--)
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new ZipError("damaged");
}

function readEntry(zip: Buffer, at: number, maxBytes: number, maxRatio: number): Buffer {
  if ((zip.readUInt16LE(at + 8) & 1) === 1) throw new ZipError("encrypted");
  const method = zip.readUInt16LE(at + 10);
  const packedSize = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== LOCAL_ENTRY) throw new ZipError("damaged");
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(from, from + packedSize);
  if (packed.length !== packedSize) throw new ZipError("damaged");
  if (method === 0) return bounded(packed, maxBytes);
  if (method !== 8) throw new ZipError("damaged");
  // Small parts may well pack tightly; the ratio counts from a size that can hurt.
  const limit = Math.min(maxBytes, Math.max(packedSize * maxRatio, 1_000_000));
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    throw new ZipError(error instanceof RangeError ? "too_large" : "damaged");
  }
}

function bounded(part: Buffer, maxBytes: number): Buffer {
  if (part.byteLength > maxBytes) throw new ZipError("too_large");
  return part;
}

/** A zip of the given parts, stored without compression. */
export function writeZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const zip = new ZipWriter();
  const pieces = [...parts].flatMap(([name, content]) => zip.entry(name, content));
  return Buffer.concat([...pieces, zip.end()]);
}

/**
 * Writes a zip entry by entry, stored without compression, so that none has to be held once it is sent on. At most
 * 65,535 entries and 4 GiB (no ZIP64).
 */
export class ZipWriter {
  readonly #directory: Buffer[] = [];
  #entries = 0;
  #offset = 0;

  /** The bytes of one entry. Names are UTF-8, with `/` between folders, and each is to be given once. */
  entry(name: string, content: Uint8Array): Uint8Array[] {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(this.#offset, 10);
    this.#directory.push(uint32(DIRECTORY_ENTRY), Buffer.from([20, 0]), common, rest, nameBytes);
    this.#entries += 1;
    this.#offset += 30 + nameBytes.length + content.length;
    return [uint32(LOCAL_ENTRY), common, nameBytes, content];
  }

  /** The directory, after which nothing comes. */
  end(): Uint8Array {
    const entries = Buffer.concat(this.#directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.#entries, 4);
    end.writeUInt16LE(this.#entries, 6);
    end.writeUInt32LE(entries.length, 8);
    end.writeUInt32LE(this.#offset, 12);
    return Buffer.concat([entries, uint32(END_OF_DIRECTORY), end]);
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
