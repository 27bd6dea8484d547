import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A fresh reading: the module keeps the first one for the life of the process. */
async function envOf(variables: Record<string, string>) {
  vi.resetModules();
  for (const name of [
    'DATABASE_URL',
    'DATA_DIR',
    'PUBLIC_URL',
    'PORT',
    'AUTH_SECRET',
    'TRUST_PROXY',
    'S3_ENDPOINT',
    'S3_BUCKET',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ])
    vi.stubEnv(name, variables[name] ?? '');
  const { env } = await import('../../src/config/env');
  return env;
}

beforeEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it('needs nothing: empty means the default', async () => {
    expect((await envOf({}))()).toMatchObject({
      DATABASE_URL: 'file:./data/annum.db',
      PORT: 3000,
      TRUST_PROXY: false,
      AUTH_SECRET: undefined,
    });
  });

  it('names every wrong variable at once, and what it should be', async () => {
    const env = await envOf({ DATABASE_URL: 'mysql://x', PORT: '99999', AUTH_SECRET: 'short', PUBLIC_URL: 'ftp://x' });
    expect(env).toThrow(
      /DATABASE_URL: must begin with "file:"[\s\S]*PUBLIC_URL[\s\S]*PORT[\s\S]*AUTH_SECRET: must have at least 32 characters[\s\S]*See \.env\.example/,
    );
  });

  it('does not repeat a secret that is wrong', async () => {
    const env = await envOf({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(env).toThrow();
    try {
      env();
    } catch (error) {
      expect(String(error)).not.toContain('hunter2');
    }
  });

  it('wants all of a bucket or nothing', async () => {
    const whole = { S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'annum', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
    expect((await envOf(whole))()).toMatchObject({ ...whole, S3_REGION: 'us-east-1' });
    const half = await envOf({ ...whole, S3_SECRET_ACCESS_KEY: '', S3_ENDPOINT: '' });
    expect(half).toThrow(/S3_ENDPOINT: must be set too[\s\S]*S3_SECRET_ACCESS_KEY: must be set too/);
  });
});
