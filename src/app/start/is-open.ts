import { env } from '@/config/env';

/** Whether anybody may bring a file here. */
export const isStartOpen = (): boolean => env().START === 'on';
