import { env } from '@/config/env';
import { openDb } from '@/server/db/db';
import { serverConfig } from '@/server/warehouse/client';
import { bucketConfig } from '@/share/picture-bucket';
import { type Check, check } from './check';
import { checkBucket } from './check-bucket';
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
  const bucket = bucketConfig();
  return [
    settings,
    await checkDatabase(DATABASE_URL),
    await checkDataFolder(DATA_DIR),
    checkPublicUrl(PUBLIC_URL),
    await checkAuthSecret(AUTH_SECRET, DATA_DIR),
    ...programs,
    ...(bucket === undefined ? [] : [await checkBucket(bucket)]),
    ...(server === undefined ? [] : [await checkWarehouse(server, () => openDb(DATABASE_URL))]),
  ];
}
