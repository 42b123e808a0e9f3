import { cleanText } from "../clean.ts";
import { contrast } from "../contrast.ts";

interface Element {
  readonly name: string;
  fill?: string | undefined;
  color?: string | undefined;
  hidden?: boolean;
}

const TOKEN = /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g;
/** Half points. */
const TINY = 5;
const CONTAINERS = new Set(["w:tc", "w:p", "w:r"]);

/**
 * WordprocessingML without the text of runs that do not show: marked as hidden, tiny, or in the colour of what lies
 * behind them. Also answers how many letters and digits went.
 */
export function withoutHiddenRuns(xml: string): { xml: string; hidden: number } {
  // White text on a drawn shape looks like white on paper here, so colours are not judged in such documents.
  const judgeColors = !/<wps:wsp|<v:(rect|shape|roundrect)\b/.test(xml);
  const stack: Element[] = [];
  let hidden = 0;
  const rewritten = xml.replace(
    TOKEN,
    (token, slash: string, name: string | undefined, attributes: string, empty: string, text?: string) => {
      if (text !== undefined) {
        if (stack.at(-1)?.name !== "w:t" || shows(stack, judgeColors)) return token;
        hidden += count(text);
        return "";
      }
      if (name === undefined) return token;
      if (slash) closeElement(stack, name);
      else if (empty) note(stack, name, attributes);
      else {
        note(stack, name, attributes);
        stack.push({ name });
      }
      return token;
    },
  );
  return { xml: rewritten, hidden };
}

function closeElement(stack: Element[], name: string): void {
  const at = stack.findLastIndex((element) => element.name === name);
  if (at >= 0) stack.length = at;
}

// Properties stand in <w:rPr> and the like below the element they are of.
function note(stack: readonly Element[], name: string, attributes: string): void {
  const owner = stack.findLast((element) => CONTAINERS.has(element.name));
  const properties = stack.at(-1)?.name ?? "";
  if (!owner || !["w:rPr", "w:pPr", "w:tcPr"].includes(properties)) return;
  const attribute = (key: string) => new RegExp(`${key}="([^"]*)"`).exec(attributes)?.[1];
  const isOn = !["0", "false", "off"].includes(attribute("w:val") ?? "1");
  if (name === "w:shd") owner.fill = hex(attribute("w:fill"));
  if (owner.name !== "w:r" || properties !== "w:rPr") return;
  if (name === "w:color") owner.color = hex(attribute("w:val"));
  if ((name === "w:vanish" || name === "w:specVanish") && isOn) owner.hidden = true;
  if (name === "w:sz" && Number(attribute("w:val")) < TINY) owner.hidden = true;
  // A highlight is a background of its own; which colour it has is named, and no such name is white.
  if (name === "w:highlight") owner.fill = undefined;
}

function shows(stack: readonly Element[], judgeColors: boolean): boolean {
  const run = stack.findLast((element) => element.name === "w:r");
  if (!run) return true;
  if (run.hidden) return false;
  if (!judgeColors || run.color === undefined) return true;
  const fill = stack.findLast((element) => element.fill !== undefined)?.fill ?? "#ffffff";
  return contrast(run.color, fill) >= 1.15;
}

function hex(value: string | undefined): string | undefined {
  return value && /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : undefined;
}

function count(text: string): number {
  return cleanText(text).text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
