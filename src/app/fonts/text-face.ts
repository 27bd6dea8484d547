import localFont from 'next/font/local';

/** Latin text: the one of Pretendard's subsets that every page needs. Others are named by the page that needs them (subsets.ts). */
export const text = localFont({
  src: '../../../node_modules/pretendard/dist/web/variable/woff2-dynamic-subset/PretendardVariable.subset.91.woff2',
  weight: '45 920',
  variable: '--face-text',
  display: 'swap',
  // Drawn with the system's own face until it is here, which is about as wide: to look up a stand-in made from Arial is a question to another process for each size of letters on Linux.
  adjustFontFallback: false,
});
