import type { ReactNode } from 'react';
import { Document } from '../document';
import { landingMetadata, landingViewport } from '../landing/metadata';

export const metadata = landingMetadata('en');
export const viewport = landingViewport;

export default function EnglishLayout({ children }: { children: ReactNode }) {
  return <Document locale="en">{children}</Document>;
}
