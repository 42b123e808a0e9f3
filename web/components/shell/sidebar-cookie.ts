export const SIDEBAR_COOKIE = "sidebar";
