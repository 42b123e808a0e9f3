// Next.js looks for this name in this file; it calls it when a link is followed or the router is told to go.
export { setOut as onRouterTransitionStart } from "./lib/navigation/transition.ts";
