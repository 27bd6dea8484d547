import { preload } from 'react-dom';
import type { Look } from '@/ui/looks';
import { displayFile } from './display';
import { pageFaces } from './subsets';

/** The faces of a page: those of its look and no other's, and those of the scripts that `words` (all that it may ever show) are written in. */
export function Faces({ look, words }: { look: Look; words: unknown }) {
  preload(displayFile(look.type.latin, 'latin'), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return <style>{pageFaces(JSON.stringify(words), look.type)}</style>;
}
