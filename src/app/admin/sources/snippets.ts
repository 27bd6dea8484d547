import type { Client } from './words';

/** What to paste into each client. `site` is where the server is reached, `key` the write key or what stands for it. */
export function snippets(site: string, key: string): Readonly<Record<Client, string>> {
  const { host } = new URL(site);
  return {
    segment: `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${key}', host: '${site}' });
analytics.track({
  userId: 'u1',
  event: 'Order Completed',
  properties: { order_id: 'o1', currency: 'EUR', products: [{ product_id: 'p1', name: 'Mug', price: 10.5, quantity: 2 }] },
});
await analytics.closeAndFlush();`,
    browser: `import { AnalyticsBrowser } from '@segment/analytics-next';

const analytics = AnalyticsBrowser.load({
  writeKey: '${key}',
  cdnSettings: { integrations: { 'Segment.io': { apiKey: '${key}', apiHost: '${host}/v1', protocol: '${new URL(site).protocol.replace(':', '')}' } } },
});
analytics.identify('u1', { name: 'Ina', timezone: 'Europe/Riga' });`,
    rudderstack: `import Analytics from '@rudderstack/rudder-sdk-node';

const analytics = new Analytics('${key}', { dataPlaneUrl: '${site}' });
analytics.track({ userId: 'u1', event: 'Video Content Playing',
  properties: { session_id: 's1', asset_id: 'a1', title: 'Low Water', position: 10 } });`,
    curl: `curl -X POST ${site}/api/events \\
  -H 'Authorization: Bearer ${key}' \\
  --data '[{"messageId":"m1","userId":"u1","activity":"listen","occurredAt":"2025-06-01T21:04:00Z",
           "durationMs":214000,"item":{"name":"Almost Snowfall"},"creator":{"name":"Midnight Radio"}}]'`,
    cloudevents: `curl -X POST ${site}/api/events \\
  -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/cloudevents+json' \\
  --data '{"specversion":"1.0","id":"e1","source":"/apps/player","type":"song.played","subject":"user:u1",
          "time":"2025-06-01T21:04:00Z","data":{"activity":"listen","durationMs":214000,"item":{"name":"Almost Snowfall"}}}'`,
    scrobbler: `Pano Scrobbler, Jellyfin, multi-scrobbler   ${site}/
Web Scrobbler                               ${site}/1/submit-listens
Navidrome (ND_LISTENBRAINZ_BASEURL)         ${site}/1/
Maloja's and Koito's address                ${site}/apis/listenbrainz
Token                                       ${key}`,
  };
}
