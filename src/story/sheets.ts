/** The parts of the player that open on a tap; nothing of them is needed before. */
export const sheets = {
  menu: () => import('./menu'),
  why: () => import('./why-sheet'),
  share: () => import('./share-sheet'),
};
export type SheetName = keyof typeof sheets;
