import type { ReactNode } from 'react';
import type { ThemeId } from '@/model/edition';
import type { Locale } from '@/model/pack';
import { lookStyle, looks } from '@/ui/looks';
import { plainRings, RING_UNITS } from '@/ui/ring';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';
import { Faces } from './fonts/faces';

interface QuietProps {
  readonly theme: ThemeId;
  readonly locale: Locale;
  readonly heading: string;
  /** All that the page may say, for the choice of font subsets. */
  readonly words: unknown;
  readonly children: ReactNode;
}

/** A page with something short to say, under the empty ring. */
export function Quiet({ theme, locale, heading, words, children }: QuietProps) {
  const look = looks[theme];
  return (
    <main className="quiet" lang={locale} style={{ ...lookStyle(look), ...groundStyle(groundOf(theme, 0, 12)) }}>
      <Faces look={look} words={[heading, words]} />
      <svg className="quiet-ring" viewBox={`0 0 ${RING_UNITS} ${RING_UNITS}`} aria-hidden="true">
        {plainRings(14).map((radius) => (
          <circle key={radius} cx={RING_UNITS / 2} cy={RING_UNITS / 2} r={radius} />
        ))}
      </svg>
      <div className="quiet-words">
        <h1>{heading}</h1>
        {children}
      </div>
    </main>
  );
}
