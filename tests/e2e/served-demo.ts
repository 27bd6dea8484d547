import type { Demo } from '../../src/demo/prepare-demo';

export interface Served {
  /** `http://localhost:PORT`; also every test's baseURL. */
  readonly url: string;
  readonly demo: Demo;
  /** Environment of `annum` commands on the served store. */
  readonly store: { readonly DATABASE_URL: string; readonly DATA_DIR: string };
}

/** The demo that `demo-server.ts` serves; throws when it does not. */
export function servedDemo(): Served {
  const text = process.env.ANNUM_E2E;
  if (text === undefined) throw new Error('The demo is not served: run the tests through tests/e2e/playwright.config.ts');
  return JSON.parse(text) as Served;
}
