import type { Command } from 'commander';
import { env } from '@/config/env';
import type { Auth } from '@/server/auth/auth';
import type { Db } from '@/server/db/db';
import { askPassword, readPassword } from '../ask-password';
import { withExamples } from '../examples';
import { printResult } from '../output';
import { withStore } from '../with-store';

interface PasswordOptions {
  json?: boolean;
  email: string;
  password?: string;
  passwordStdin?: boolean;
}

export function register(program: Command): void {
  const admin = program.command('admin').description('people who may generate and publish');

  const create = admin.command('create').description('make an admin; without a password one is made and shown once');
  withPassword(
    create,
    'annum admin create --email you@example.org',
    'annum admin create --email you@example.org --password-stdin < password.txt',
  ).action(async (options: PasswordOptions) => {
    const { createAdmin } = await import('@/server/auth/admins');
    const { password, generated } = await passwordOf(options);
    const made = await withAuth((db, auth) => createAdmin(db, auth, { email: options.email, password }));
    const login = new URL('/admin', env().PUBLIC_URL).href;
    await printResult(
      options,
      { ...made, ...(generated ? { password } : {}), login },
      () => `${made.email} may sign in at ${login}${shownOnce(password, generated)}`,
    );
  });

  const change = admin.command('password').description('give an admin another password and end their sessions');
  withPassword(change, 'annum admin password --email you@example.org').action(async (options: PasswordOptions) => {
    const { setAdminPassword } = await import('@/server/auth/admins');
    const { password, generated } = await passwordOf(options);
    await withAuth((db, auth) => setAdminPassword(db, auth, { email: options.email, password }));
    await printResult(
      options,
      { email: options.email, ...(generated ? { password } : {}) },
      () => `${options.email} has another password${shownOnce(password, generated)}`,
    );
  });

  withExamples(admin.command('list'), 'annum admin list')
    .description('list the admins')
    .action(async (options: { json?: boolean }) => {
      const { listAdmins } = await import('@/server/auth/admins');
      const admins = await withStore(listAdmins);
      await printResult(options, admins, () =>
        admins.length === 0
          ? 'No admins yet. Make one: annum admin create --email you@example.org'
          : admins.map(({ email, createdAtMs }) => `${email}  made ${new Date(createdAtMs).toISOString()}`).join('\n'),
      );
    });

  withExamples(admin.command('remove'), 'annum admin remove --email you@example.org')
    .description('remove an admin and end their sessions')
    .requiredOption('--email <address>', 'who')
    .action(async (options: { json?: boolean; email: string }) => {
      const { removeAdmin } = await import('@/server/auth/admins');
      await withStore((db) => removeAdmin(db, options.email));
      await printResult(options, { email: options.email, removed: true }, () => `${options.email} is no longer an admin.`);
    });
}

const withPassword = (command: Command, ...examples: string[]): Command =>
  withExamples(command, ...examples)
    .requiredOption('--email <address>', 'who')
    .option('--password-stdin', 'read the password from standard input')
    .option('--password <password>', 'the password itself (other users of this machine may see it; prefer --password-stdin)');

const shownOnce = (password: string, generated: boolean): string =>
  generated ? `\nPassword (shown once, keep it safe):\n  ${password}` : '.';

/** The password that was given or typed, or a generated one where there is nobody to ask. */
async function passwordOf(options: PasswordOptions): Promise<{ password: string; generated: boolean }> {
  if (options.passwordStdin) return { password: await readPassword(), generated: false };
  if (options.password !== undefined) return { password: options.password, generated: false };
  const typed = process.stdin.isTTY && !options.json ? await askPassword('Password (Enter: one is made for you): ') : '';
  if (typed !== '') return { password: typed, generated: false };
  const { generatePassword } = await import('@/server/auth/admins');
  return { password: generatePassword(), generated: true };
}

async function withAuth<T>(work: (db: Db, auth: Auth) => Promise<T>): Promise<T> {
  const [{ createAuth }, { authSecret }] = await Promise.all([import('@/server/auth/auth'), import('@/server/auth/secret')]);
  const { PUBLIC_URL, AUTH_SECRET, DATA_DIR } = env();
  return withStore((db) => work(db, createAuth(db, { baseUrl: PUBLIC_URL, secret: authSecret(AUTH_SECRET, DATA_DIR) })));
}
