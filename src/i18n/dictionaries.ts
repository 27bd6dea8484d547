import type { Locale } from '../model/pack';
import type { Dictionary } from './dictionary';
import { en } from './en';
import { ko } from './ko';

const dictionaries: Readonly<Record<Locale, Dictionary>> = { en, ko };

/** The words of one language. */
export const dictionaryOf = (locale: Locale): Dictionary => dictionaries[locale];
