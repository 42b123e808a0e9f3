export { exportMyData } from "./export.ts";
