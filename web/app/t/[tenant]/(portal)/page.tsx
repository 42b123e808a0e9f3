import { HomePage } from "#web/features/home/home-page.tsx";

export default function Page() {
  return <HomePage />;
}
