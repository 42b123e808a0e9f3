export { FormSkeleton as default } from "#web/features/profile/form-skeleton.tsx";
