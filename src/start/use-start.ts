import { useCallback, useEffect, useRef, useState } from 'react';
import type { DroppedFile } from '../importers/source/dropped-place';
import type { Offer, VisitState, Wish } from '../model/visit';
import { askState, post } from './call';
import type { Trouble, WorkerReport, WorkerRequest } from './protocol';
import type { Survey } from './survey';
import { yearStart } from './year-of';

type ReadyVisit = Extract<VisitState, { state: 'ready' | 'too-little' }>;
export type MakingPhase = 'waiting' | 'project' | 'aggregate' | 'freeze';

/** Where somebody is on the page. `fraction` is from 0 to 1, and real: bytes read, or steps done. */
export type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly fraction: number; readonly events: number }
  | { readonly kind: 'review'; readonly survey: Survey }
  | { readonly kind: 'sending'; readonly fraction: number; readonly events: number; readonly waiting: boolean }
  | { readonly kind: 'making'; readonly fraction: number; readonly ahead: number; readonly phase: MakingPhase }
  | { readonly kind: 'ready'; readonly visit: ReadyVisit }
  /** Just made: the page leads on to it. */
  | { readonly kind: 'leaving'; readonly visit: ReadyVisit; readonly fraction: 1; readonly ahead: 0; readonly phase: 'freeze' }
  | { readonly kind: 'failed'; readonly trouble: Trouble | { readonly code: 'making' }; readonly again: boolean };

/** What somebody agreed to. */
export interface Agreed {
  readonly wish: Wish;
  readonly person: string;
}

const POLL_MS = 700;
const BEGINNING: Step = { kind: 'making', fraction: 0, ahead: 0, phase: 'waiting' };

/** The steps of /start, with the worker that reads and sends. What fails while it is sent or made can be tried again. */
export function useStart(offers: readonly Offer[], visit: VisitState) {
  const [step, setStep] = useState<Step>(() => stepOf(visit));
  const files = useRef<readonly DroppedFile[]>([]);
  const agreed = useRef<Agreed | null>(null);
  const worker = useRef<Worker | null>(null);

  const ask = useCallback((request: WorkerRequest, hear: (report: WorkerReport) => void) => {
    worker.current?.terminate();
    const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<WorkerReport>) => {
      if (data.kind !== 'progress') {
        made.terminate();
        worker.current = null;
      }
      hear(data);
    };
    made.onerror = ({ message }) => hear({ kind: 'failed', trouble: { code: 'unreadable', message } });
    made.postMessage(request);
  }, []);

  useEffect(() => () => worker.current?.terminate(), []);

  const look = useCallback(
    (chosen: readonly DroppedFile[]) => {
      if (chosen.length === 0) return;
      files.current = chosen;
      agreed.current = null;
      setStep({ kind: 'reading', fraction: 0, events: 0 });
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      ask({ kind: 'look', files: chosen, zone, packs: offers }, (report) => {
        if (report.kind === 'progress') setStep({ kind: 'reading', fraction: fractionOf(report), events: report.events });
        if (report.kind === 'found') setStep({ kind: 'review', survey: report.survey });
        if (report.kind === 'failed') setStep({ kind: 'failed', trouble: report.trouble, again: false });
      });
    },
    [ask, offers],
  );

  const send = useCallback(
    (wanted: Agreed) => {
      agreed.current = wanted;
      const { wish, person } = wanted;
      const activities = offers.find(({ pack }) => pack === wish.pack)?.activities ?? [];
      setStep({ kind: 'sending', fraction: 0, events: 0, waiting: false });
      const beforeMs = yearStart(wish.year + 1, wish.zone);
      ask({ kind: 'send', files: files.current, wish, person, activities, beforeMs }, (report) => {
        if (report.kind === 'progress') {
          setStep({ kind: 'sending', fraction: fractionOf(report), events: report.events, waiting: report.waiting });
        }
        if (report.kind === 'sent') setStep(BEGINNING);
        if (report.kind === 'failed') setStep({ kind: 'failed', trouble: report.trouble, again: true });
      });
    },
    [ask, offers],
  );

  const back = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    setStep({ kind: 'choose' });
  }, []);

  const unreadable = useCallback(() => setStep({ kind: 'failed', trouble: { code: 'unreadable', message: '' }, again: false }), []);

  const failed = step.kind === 'failed' ? step.trouble.code : null;
  const retry = useCallback(() => {
    if (failed === 'making') {
      setStep(BEGINNING);
      post('/api/start/again', {}).catch(() => setStep({ kind: 'failed', trouble: { code: 'making' }, again: true }));
    } else if (agreed.current !== null) send(agreed.current);
  }, [failed, send]);

  const making = step.kind === 'making';
  useEffect(() => {
    if (!making) return;
    let over = false;
    const follow = async () => {
      while (!over) {
        const now = await askState();
        if (over) return;
        setStep(now.state === 'ready' ? { kind: 'leaving', visit: now, fraction: 1, ahead: 0, phase: 'freeze' } : stepOf(now));
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    };
    follow().catch(() => over || setStep({ kind: 'failed', trouble: { code: 'network', message: '' }, again: false }));
    return () => {
      over = true;
    };
  }, [making]);

  return { step, look, send, back, retry, unreadable };
}

const fractionOf = ({ bytesRead, totalBytes }: { bytesRead: number; totalBytes: number }) =>
  totalBytes === 0 ? 0 : Math.min(1, bytesRead / totalBytes);

function stepOf(visit: VisitState): Step {
  switch (visit.state) {
    case 'waiting':
      return { kind: 'making', fraction: 0, ahead: visit.ahead, phase: 'waiting' };
    case 'computing':
      return { kind: 'making', ahead: 0, ...shareOf(visit) };
    case 'ready':
    case 'too-little':
      return { kind: 'ready', visit };
    case 'failed':
      return { kind: 'failed', trouble: { code: 'making' }, again: true };
    default:
      // What was begun and not finished can only begin anew: the page has not got the file any more.
      return { kind: 'choose' };
  }
}

/** The steps of counting are most of the work. */
function shareOf({ phase, done, of }: Extract<VisitState, { state: 'computing' }>): { phase: MakingPhase; fraction: number } {
  const part = of === 0 ? 0 : done / of;
  if (phase === 'aggregate') return { phase, fraction: 0.1 + 0.85 * part };
  return phase === 'freeze' ? { phase, fraction: 0.95 } : { phase: 'project', fraction: 0.05 };
}
