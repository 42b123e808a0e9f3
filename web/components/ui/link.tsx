"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

export type LinkProps = Omit<ComponentProps<typeof NextLink>, "prefetch">;

/**
 * A link whose page is fetched ahead once somebody points at it, focuses or touches it. Next.js's own fetches ahead
 * whatever is on the screen: a list of twenty records would ask the servers for twenty pages that nobody opens.
 */
export function Link({ onPointerEnter, onFocus, onTouchStart, ...props }: LinkProps) {
  const [isIntended, setIntended] = useState(false);
  return (
    <NextLink
      {...props}
      prefetch={isIntended ? "auto" : false}
      onPointerEnter={(event) => {
        setIntended(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setIntended(true);
        onFocus?.(event);
      }}
      onTouchStart={(event) => {
        setIntended(true);
        onTouchStart?.(event);
      }}
    />
  );
}
