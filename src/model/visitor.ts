/** Ids of people who brought a file at /start begin with this, and nobody else's: they are in no cohort but their own recap's. */
export const VISITOR = 'annum-start:';

/** Ids of the editions that are theirs alone. */
export const VISITOR_EDITION = 'start-';
