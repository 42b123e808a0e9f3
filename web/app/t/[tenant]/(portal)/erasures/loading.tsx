export { PageSkeleton as default } from "#web/components/ui/skeleton.tsx";
