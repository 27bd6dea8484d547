import { Landing } from '../../landing/landing';

/** What the address above answers where /start is open: src/proxy.ts leads here. */
export default function Page() {
  return <Landing locale="en" door />;
}
