import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AnnumError } from '../../model/errors';
import type { Db } from '../db/db';
import { type Auth, MIN_PASSWORD_LENGTH } from './auth';

const GENERATED_BYTES = 15;
const PASSWORD_PROVIDER = 'credential';

const emailSchema = z.email().max(254).toLowerCase();
/** The upper bound is the library's: longer passwords would be refused at sign-in. */
const passwordSchema = z.string().min(MIN_PASSWORD_LENGTH).max(128);

export interface AdminAccount {
  readonly id: string;
  readonly email: string;
  readonly createdAtMs: number;
}

/** 120 random bits, typeable and safe in a shell. */
export const generatePassword = (): string => randomBytes(GENERATED_BYTES).toString('base64url');

/** Makes an admin. Throws `invalid_input` for a bad address or password, `conflict` when the address has one already. */
export async function createAdmin(db: Db, auth: Auth, input: { email: string; password: string }): Promise<AdminAccount> {
  const email = checkedEmail(input.email);
  const password = await hashed(auth, input.password);
  const id = randomUUID();
  if (await db.client.admin.findUnique({ where: { email }, select: { id: true } })) throw taken(email);
  const account = { id: randomUUID(), accountId: id, providerId: PASSWORD_PROVIDER, password };
  const admin = await db.client.admin.create({
    data: { id, email, name: email.replace(/@.*$/, ''), emailVerified: true, accounts: { create: account } },
  });
  return { id, email, createdAtMs: admin.createdAt.getTime() };
}

/** Gives an admin another password and ends all of their sessions. Throws `not_found`, `invalid_input`. */
export async function setAdminPassword(db: Db, auth: Auth, input: { email: string; password: string }): Promise<void> {
  const admin = await existing(db, input.email);
  const hash = await hashed(auth, input.password);
  await db.client.$transaction([
    db.client.adminAccount.updateMany({ where: { userId: admin.id, providerId: PASSWORD_PROVIDER }, data: { password: hash } }),
    db.client.adminSession.deleteMany({ where: { userId: admin.id } }),
  ]);
}

/** Removes an admin with their sessions. Throws `not_found`. */
export async function removeAdmin(db: Db, email: string): Promise<void> {
  const admin = await existing(db, email);
  await db.client.admin.delete({ where: { id: admin.id } });
}

/** All admins, oldest first. */
export async function listAdmins(db: Db): Promise<AdminAccount[]> {
  const admins = await db.client.admin.findMany({ orderBy: [{ createdAt: 'asc' }, { email: 'asc' }] });
  return admins.map(({ id, email, createdAt }) => ({ id, email, createdAtMs: createdAt.getTime() }));
}

async function existing(db: Db, email: string) {
  const admin = await db.client.admin.findUnique({ where: { email: checkedEmail(email) } });
  if (admin === null) {
    throw new AnnumError('not_found', `There is no admin ${email}.`, { mend: '`annum admin list` shows those there are.' });
  }
  return admin;
}

function checkedEmail(text: string): string {
  const parsed = emailSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new AnnumError('invalid_input', 'That is no e-mail address.', { mend: 'Example: --email you@example.org' });
}

async function hashed(auth: Auth, password: string): Promise<string> {
  if (!passwordSchema.safeParse(password).success) {
    throw new AnnumError('invalid_input', `A password has ${MIN_PASSWORD_LENGTH} to 128 characters.`);
  }
  return (await auth.$context).password.hash(password);
}

const taken = (email: string) =>
  new AnnumError('conflict', `There is an admin ${email} already.`, {
    mend: `\`annum admin password --email ${email}\` gives them another password.`,
  });
