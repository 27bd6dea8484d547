import localFont from 'next/font/local';

/** Latin display and figures. */
export const display = localFont({
  src: '../../../node_modules/@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff2',
  weight: '800',
  variable: '--face-display',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

/** Latin text: the one of Pretendard's subsets that every page needs. Others are named by the page that needs them (subsets.ts). */
export const text = localFont({
  src: '../../../node_modules/pretendard/dist/web/variable/woff2-dynamic-subset/PretendardVariable.subset.91.woff2',
  weight: '45 920',
  variable: '--face-text',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
