/** Opacity of each track: themes of few colours give neighbours the same one. */
export const FADING = [1, 0.92, 0.72, 0.54, 0.38];
