/** A value as CloudFront's REST-XML has it: text, an element of elements, or elements of one name. */
export type Xml = string | number | boolean | Date | readonly Xml[] | { readonly [name: string]: Xml | undefined };

const NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

/** A document with one root. Members of a list each get the list's name for members, given as `{ member: [...] }`. */
export function writeXml(root: string, value: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">${inside(value)}</${root}>`;
}

/** Text of the first element of a name, wherever it stands. */
export function textOf(xml: string, name: string): string | undefined {
  return textsOf(xml, name)[0];
}

export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => unescape(text));
}

/** What is inside the first element of a name. */
export function elementOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, "s").exec(xml)?.[1];
}

function inside(value: Xml): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return escape(String(value));
  return Object.entries(value as Readonly<Record<string, Xml | undefined>>)
    .flatMap(([name, child]) => {
      if (child === undefined) return [];
      const each = Array.isArray(child) ? (child as readonly Xml[]) : [child];
      return each.map((one) => `<${name}>${inside(one)}</${name}>`);
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
const unescape = (text: string) =>
  Object.entries(ENTITIES).reduceRight((rest, [character, entity]) => rest.replaceAll(entity, character), text);
