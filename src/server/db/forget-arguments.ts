import { Debug as adapterDebug } from '@prisma/driver-adapter-utils';
import { Debug as clientDebug } from '@prisma/client/runtime/client';
const LOGS=[adapterDebug('annum'),clientDebug('annum')];
export function forgetArguments(): void { for (const log of LOGS) for (let i=0;i<100;i++) log(''); }
