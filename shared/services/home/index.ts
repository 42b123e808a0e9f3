export { readHome } from "./read.ts";
