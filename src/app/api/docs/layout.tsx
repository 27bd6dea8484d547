import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '../../document';
import './docs.css';

export const metadata: Metadata = { title: 'Annum: events in', description: 'How to send events to this server.' };

export default function DocsLayout({ children }: { children: ReactNode }) {
  return <Document locale="en">{children}</Document>;
}
