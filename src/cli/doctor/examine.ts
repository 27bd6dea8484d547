import { env } from '@/config/env';
import { openDb } from '@/server/db/db';
import { serverConfig } from '@/server/warehouse/client';
import { type Check, check } from './check';
import { checkDatabase } from './check-database';
import { checkEngine, checkNode, checkPictures } from './check-programs';
import { checkAuthSecret, checkDataFolder, checkPublicUrl } from './check-settings';
import { checkWarehouse } from './check-warehouse';

/** Looks at everything Annum needs on this machine and changes nothing. Never throws: what fails is a finding. */
export async function examine(): Promise<Check[]> {
  const settings = await check('Settings', () => {
    env();
    return { state: 'fine', found: 'the environment is usable' };
  });
  const programs = [checkNode(), await checkEngine(), await checkPictures()];
  if (settings.state === 'wrong') return [settings, ...programs];
  const { DATABASE_URL, DATA_DIR, PUBLIC_URL, AUTH_SECRET } = env();
  const server = serverConfig();
  return [
    settings,
    await checkDatabase(DATABASE_URL),
    await checkDataFolder(DATA_DIR),
    checkPublicUrl(PUBLIC_URL),
    await checkAuthSecret(AUTH_SECRET, DATA_DIR),
    ...programs,
    ...(server === undefined ? [] : [await checkWarehouse(server, () => openDb(DATABASE_URL))]),
  ];
}
