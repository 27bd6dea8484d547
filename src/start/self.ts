/** Whoever brings a file is this to the readers; the server knows them by another id. */
export const SELF = 'me';
