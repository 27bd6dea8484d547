import { editionOfPlace } from '@/app/own';

/** Where somebody finds their data, from their own place; undefined from any other. */
export const dataOf = (place: string): string | undefined => (editionOfPlace(place) === null ? undefined : `/r/${place}/data`);
