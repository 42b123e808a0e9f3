export { CardSkeleton as default } from "#web/features/offers/card-skeleton.tsx";
