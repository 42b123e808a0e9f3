import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readRows } from "./read-rows.ts";

async function workbook(rows: number): Promise<Uint8Array> {
  const sheet = Array.from({ length: rows }, (_, i) => [
    { type: String, value: `23CSE${i}` },
    { type: String, value: "selected" },
  ]);
  return new Uint8Array(await writeXlsxFile(sheet).toBuffer());
}

/** A zip of one deflated part that claims to unpack to `claimed` bytes, whatever it unpacks to. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimed, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from("PK\u0005\u0006"), end]);
}

describe("a workbook", () => {
  test("is read, a large one too", async () => {
    const read = await readRows(await workbook(20_000));
    expect(read.ok && read.value.length).toBe(20_000);
    expect(read.ok && read.value[0]).toEqual({ record: ["23CSE0", "selected"], line: 1 });
  });

  const zeros = Buffer.alloc(80_000_000, 0x20);
  test.each([
    ["unpacks to far more than its size", zipOf("xl/worksheets/sheet1.xml", zeros)],
    ["says that it unpacks to little", zipOf("xl/worksheets/sheet1.xml", zeros, 100)],
    ["packs a few megabytes too tightly", zipOf("xl/sharedStrings.xml", Buffer.alloc(20_000_000, 0x20))],
  ])("is refused when it %s", async (_label, bomb) => {
    expect(bomb.length).toBeLessThan(100_000);
    const read = await readRows(bomb);
    expect(read).toMatchObject({ ok: false, refusal: { kind: "too_large", code: "unpacks_too_large" } });
  });

  test("is refused when it is none", async () => {
    const read = await readRows(zipOf("hello.xml", Buffer.from("<hello/>")));
    expect(read).toMatchObject({ ok: false, refusal: { invalidParams: [{ name: "file" }] } });
  });
});
