export { confirmMyProfile, readMyProfile } from "./mine.ts";
