import { Landing } from '../landing/landing';

export default function Page() {
  return <Landing locale="en" />;
}
