import { type Edition, THEMES } from '@/model/edition';
import { one, type Search } from '../message';
import type { LookProblems, LookValues } from './look-fields';

/** What the form holds: what was typed before a mistake, else what the edition has. */
export function lookValues(search: Search, edition?: Pick<Edition, 'theme' | 'brand'>): LookValues {
  const typed = (name: string, held: string | undefined) => (search[name] === undefined ? (held ?? '') : one(search, name));
  const theme = THEMES.find((theme) => theme === one(search, 'theme')) ?? edition?.theme ?? 'dusk';
  const { name, color, accent, logo } = edition?.brand ?? {};
  return {
    theme,
    name: typed('brandName', name),
    color: typed('brandColor', color),
    accent: typed('brandAccent', accent),
    logo: logo ?? null,
  };
}

/** Which of the form's fields came back as wrong. */
export function lookProblems(search: Search): LookProblems {
  const wrong = one(search, 'fields').split(',');
  const is = (path: string) => wrong.includes(path);
  return { theme: is('theme'), name: is('brand.name'), color: is('brand.color'), accent: is('brand.accent'), logo: is('brand.logo') };
}
