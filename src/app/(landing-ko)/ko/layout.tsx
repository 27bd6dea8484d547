import type { ReactNode } from 'react';
import { Document } from '../../document';

export default function KoreanLayout({ children }: { children: ReactNode }) {
  return <Document locale="ko">{children}</Document>;
}
