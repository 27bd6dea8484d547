#!/usr/bin/env node
// The `annum` command: reads .env of the working folder, then runs main.ts as it is bundled when its sources change: there is no build step.
import { existsSync } from 'node:fs';
import { importSource } from '../dev/bundled.mjs';
import { listPacks } from '../dev/list-packs.mjs';

if (existsSync('.env')) process.loadEnvFile('.env');
listPacks();

const { main } = await importSource('src/cli/main.ts');
await main(process.argv);
