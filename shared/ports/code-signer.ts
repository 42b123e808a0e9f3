/** Signs short texts for one purpose, so that whoever brings one back shows that it is ours. */
export interface CodeSigner {
  /** The text with its signature, safe in a URL. */
  sign(text: string): string;
  /** The text that was signed; undefined when it was not, or not for this purpose. */
  open(signed: string): string | undefined;
  /** Eight digits that stand for a text, to be typed; they do not tell it. */
  digits(text: string): string;
}
