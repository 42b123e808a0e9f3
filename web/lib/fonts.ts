import localFont from "next/font/local";

/** Inter, served from our own origin: no visitor's address goes to a font service. */
const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-inter",
});

/** Letters beyond Latin-1, and the rupee sign; fetched by pages that use one. */
const interExtended = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-inter-ext",
  preload: false,
});

export const fontVariables = `${inter.variable} ${interExtended.variable}`;
