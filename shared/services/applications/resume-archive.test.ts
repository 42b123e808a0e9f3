import { expect, test } from "vitest";
import { readZip } from "#shared/domain/archive/zip.ts";
import { archiveOf, type ArchivedResume } from "./resume-archive.ts";

const LIMITS = { maxInflatedBytes: 100_000_000, maxInflationRatio: 100 };

const resumeOf = (rollNo: string, name: string, fileName = "cv.pdf"): ArchivedResume => {
  return { applicationId: rollNo, rollNo, name, fileName, objectKey: rollNo };
};

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

async function unpack(resumes: readonly ArchivedResume[], read = async (key: string) => Buffer.from(`of ${key}`)) {
  const archive = archiveOf(resumes, ({ objectKey }) => read(objectKey));
  const bytes = await bytesOf(archive.pieces());
  return { files: readZip(bytes, () => true, LIMITS), included: archive.included().map(({ rollNo }) => rollNo) };
}

test.each([0, 1, 8, 9, 100])("%i résumés are each in it, in their order", async (count) => {
  const resumes = Array.from({ length: count }, (_, i) => resumeOf(`R${i}`, "Asha"));
  const { files, included } = await unpack(resumes);
  expect([...files].map(([name, file]) => [name, file.toString()])).toEqual(
    resumes.map(({ rollNo }) => [`${rollNo} Asha.pdf`, `of ${rollNo}`]),
  );
  expect(included).toEqual(resumes.map(({ rollNo }) => rollNo));
});

test.each([
  ["two of one name", ["R1 Asha Rao.pdf", "R2 Asha Rao.pdf"], [resumeOf("R1", "Asha Rao"), resumeOf("R2", "Asha Rao")]],
  ["a name in another script", ["R1 आशा.docx"], [resumeOf("R1", "आशा", "मेरा.DOCX")]],
  ["a name that would lead elsewhere", ["_.._23 _ x.pdf"], [resumeOf("/../23", "\\ x")]],
  ["a roll number with a stroke", ["23_CSE_1 Asha.pdf"], [resumeOf("23/CSE/1", "Asha")]],
  ["a dot in front", ["_23 Asha.pdf"], [resumeOf("..23", "Asha")]],
  ["a file without an ending", ["R1 Asha"], [resumeOf("R1", "Asha", "resume")]],
])("%s", async (_label, names, resumes) => {
  expect([...(await unpack(resumes)).files.keys()]).toEqual(names);
});

test("what storage does not have is named, and does not count", async () => {
  const read = async (key: string) => (key === "R2" ? undefined : Buffer.from(key));
  const archive = archiveOf([resumeOf("R1", "Asha"), resumeOf("R2", "Bela")], ({ objectKey }) => read(objectKey));
  const files = readZip(await bytesOf(archive.pieces()), () => true, LIMITS);
  expect([...files.keys()]).toEqual(["R1 Asha.pdf", "Missing.txt"]);
  expect(files.get("Missing.txt")?.toString()).toBe("R2 Bela\r\n");
  expect(archive.included().map(({ rollNo }) => rollNo)).toEqual(["R1"]);
});

test("a few are read at a time", async () => {
  let [open, most] = [0, 0];
  const read = async () => {
    most = Math.max(most, ++open);
    await Promise.resolve();
    open -= 1;
    return Buffer.from("x");
  };
  await unpack(
    Array.from({ length: 50 }, (_, i) => resumeOf(`R${i}`, "Asha")),
    read,
  );
  expect(most).toBe(8);
});
