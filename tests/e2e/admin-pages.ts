import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const WORDS = {
  email: { en: 'E-mail address', ko: '이메일' },
  password: { en: 'Password', ko: '비밀번호' },
  signIn: { en: 'Sign in', ko: '로그인' },
} as const;

/** Signs in on the page that a visit to the admin leads to. */
export async function signIn(page: Page, admin: { email: string; password: string }, language: 'en' | 'ko' = 'en'): Promise<void> {
  await page.goto('/admin');
  await page.getByLabel(WORDS.email[language]).fill(admin.email);
  await page.getByLabel(WORDS.password[language]).fill(admin.password);
  await page.getByRole('button', { name: WORDS.signIn[language], exact: true }).click();
  await page.waitForURL(/\/admin$/);
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the page as it stands, in words. */
export async function axe(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  const findings = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: { run: (root: Document) => Promise<{ violations: Finding[] }> } };
    return (await engine.run(document)).violations;
  });
  return findings.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}
