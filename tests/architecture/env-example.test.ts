import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { envSchema } from '../../src/config/env';
import { textOf } from './source-files';

const text = textOf('.env.example');
const example = parseEnv(text);

describe('.env.example', () => {
  it('names every variable once, and no other', () => {
    const names = [...text.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(Object.keys(envSchema.shape).toSorted());
  });

  it('means the defaults as it stands', () => {
    expect(envSchema.parse(example)).toEqual(envSchema.parse({}));
  });

  it('runs offline: nothing in it leaves this machine', () => {
    const urls = Object.values(example).filter((value) => value?.includes('://'));
    for (const url of urls) expect(new URL(url ?? '').hostname).toBe('localhost');
  });

  it('explains every variable', () => {
    const paragraphs = text.split('\n');
    paragraphs.forEach((line, index) => {
      if (/^[A-Z][A-Z0-9_]*=/.test(line) && !/^[A-Z][A-Z0-9_]*=/.test(paragraphs[index - 1] ?? ''))
        expect(paragraphs[index - 1], line).toMatch(/^# \S/);
    });
  });
});
