import type { ReactNode } from 'react';
import { Document } from '../document';

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return <Document locale="en">{children}</Document>;
}
