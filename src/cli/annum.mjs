#!/usr/bin/env node
// The `annum` command: reads .env of the working folder, then runs main.ts through tsx, so there is no build step.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { listPacks } from '../dev/list-packs.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
listPacks();
register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });

const { main } = await import('./main.ts');
await main(process.argv);
