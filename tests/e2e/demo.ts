import { test as base, expect, type Page } from '@playwright/test';
import type { Chosen } from '../../src/demo/choose-recaps';
import { type Served, servedDemo } from './served-demo';

/** What a page did that it must never do: errors on the console or uncaught, and requests to other hosts. */
export interface Trouble {
  readonly errors: string[];
  readonly foreign: string[];
}

function watch(page: Page, url: string): Trouble {
  const trouble: Trouble = { errors: [], foreign: [] };
  page.on('pageerror', (error) => trouble.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.errors.push(message.text());
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol.startsWith('http') && target.origin !== url) trouble.foreign.push(request.url());
  });
  return trouble;
}

interface Fixtures {
  /** The served demo: links by role, the admin's sign-in, the edition. */
  readonly served: Served;
  /** The path of the story of somebody in the demo. */
  readonly linkOf: (role: Chosen['role']) => string;
  /** Where the first person of the demo becomes the owner of their recap. */
  readonly ownLink: string;
  /** Filled while the test's page is used. Expect it to stay empty. */
  readonly trouble: Trouble;
}

export const test = base.extend<Fixtures>({
  served: async ({}, use) => use(servedDemo()),
  baseURL: async ({ served }, use) => use(served.url),
  linkOf: async ({ served }, use) => {
    await use((role) => {
      const link = served.demo.links.find((candidate) => candidate.role === role);
      if (!link) throw new Error(`The demo chose nobody as ${role}`);
      return `/r/${link.token}`;
    });
  },
  ownLink: async ({ served }, use) => use(`/o/${served.demo.own.token}`),
  trouble: async ({ page, served }, use) => use(watch(page, served.url)),
});

export { expect };
