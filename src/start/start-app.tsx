'use client';

import { useEffect, useRef } from 'react';
import type { StartWords } from '../i18n/start-words';
import { fill } from '../model/fill';
import type { Locale } from '../model/pack';
import type { Offer, VisitState } from '../model/visit';
import { Choose } from './choose';
import { Done } from './done';
import { Failed } from './failed';
import { Progress } from './progress';
import { Review } from './review';
import { useStart } from './use-start';

interface StartAppProps {
  readonly words: StartWords;
  readonly locale: Locale;
  readonly offers: readonly Offer[];
  readonly keepDays: number;
  /** Where this browser's visit stood when the page was made. */
  readonly visit: VisitState;
}

/** From a file to a recap, one step at a time. */
export function StartApp({ words, locale, offers, keepDays, visit }: StartAppProps) {
  const { step, look, send, back, retry, unreadable } = useStart(offers, visit);
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const { kind } = step;
  // Whoever hears the page is told where they are; whoever opened it is not disturbed.
  useEffect(() => {
    if (first.current) first.current = false;
    else if (kind !== 'leaving') place.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [kind]);
  const number = new Intl.NumberFormat(locale);
  return (
    <div className="start-step" ref={place} data-step={kind}>
      {step.kind === 'choose' && <Choose words={words.choose} onFiles={look} onUnreadable={unreadable} />}
      {step.kind === 'reading' && (
        <Progress
          heading={words.reading.heading}
          note={words.reading.note}
          fraction={step.fraction}
          told={{ locale, n: step.events, forms: words.reading.events }}
        />
      )}
      {step.kind === 'review' && (
        <Review
          words={words.review}
          locale={locale}
          offers={offers}
          keepDays={keepDays}
          survey={step.survey}
          onAgree={send}
          onBack={back}
        />
      )}
      {step.kind === 'sending' && (
        <Progress
          heading={words.sending.heading}
          note={step.waiting ? words.sending.waiting : ''}
          fraction={step.fraction}
          told={{ locale, n: step.events, forms: words.sending.events }}
        />
      )}
      {(step.kind === 'making' || step.kind === 'leaving') && (
        <Progress
          heading={words.making.heading}
          note={words.making.note}
          fraction={step.fraction}
          told={step.ahead > 0 ? { locale, n: step.ahead, forms: words.making.ahead } : words.making.phases[step.phase]}
        />
      )}
      {(step.kind === 'ready' || step.kind === 'leaving') && (
        <Done words={words.ready} locale={locale} visit={step.visit} leave={step.kind === 'leaving'} onAnother={back} />
      )}
      {step.kind === 'failed' && (
        <Failed
          words={words.failed}
          told={
            step.trouble.code === 'several'
              ? fill(words.failed.several, { formats: step.trouble.formats.join(', ') })
              : words.failed[step.trouble.code]
          }
          onAgain={step.again ? retry : null}
          onOther={back}
        />
      )}
      <output className="sr" aria-live="polite">
        {step.kind === 'sending' && step.waiting ? words.sending.waiting : step.kind === 'review' ? number.format(step.survey.rows) : ''}
      </output>
    </div>
  );
}
