import { Landing } from '../../landing/landing';

/** Whether the door to /start is there is said by the environment of the server, not of the build. */
export const dynamic = 'force-dynamic';

export default function Page() {
  return <Landing locale="ko" />;
}
