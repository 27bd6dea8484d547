import type { ReactNode } from 'react';
import { Document } from '../../document';
import { landingMetadata, landingViewport } from '../../landing/metadata';

export const metadata = landingMetadata('ko');
export const viewport = landingViewport;

export default function KoreanLayout({ children }: { children: ReactNode }) {
  return <Document locale="ko">{children}</Document>;
}
