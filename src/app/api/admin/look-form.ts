import type { BrandInput } from '@/model/brand';

const TYPED = ['theme', 'brandName', 'brandColor', 'brandAccent'] as const;

const said = (form: URLSearchParams, name: string): string | undefined => form.get(name)?.trim() || undefined;

/** The brand that a form's fields name. Without a new logo the one there is stays, unless the form takes it away. */
export function brandIn(form: URLSearchParams, logo?: string): BrandInput {
  return {
    name: said(form, 'brandName'),
    color: said(form, 'brandColor'),
    accent: said(form, 'brandAccent'),
    logo: said(form, 'logo') ?? (said(form, 'noLogo') === undefined ? logo : undefined),
  };
}

/** What was typed of the look, for the address of the page that tells of a mistake; a logo is too large for one and is chosen again. */
export const lookTyped = (form: URLSearchParams): URLSearchParams =>
  new URLSearchParams(TYPED.flatMap((name) => (form.has(name) ? [[name, form.get(name)?.trim() ?? '']] : [])));
