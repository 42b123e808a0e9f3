"use client";

export { FailurePage as default } from "#web/components/shell/failure-page.tsx";
