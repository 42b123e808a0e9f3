"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button.tsx";
import { toast } from "./toast.tsx";

/** Copies a text; says that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      toast.success("Copied");
    } catch {
      toast.info("Your browser does not let us copy. Please select the text.");
    }
  }
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={label}
      icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      onClick={copy}
    />
  );
}
