'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import type { EditionOverview, RunSummary } from '@/server/editions/list';
import styles from '../../admin.module.css';
import runStyles from '../../run.module.css';
import type { AdminWords } from '../../words';
import { ProgressRing } from './progress-ring';

/** How often progress is asked for while somebody looks. */
const POLL_MS = 1_000;

interface LiveRunProps {
  readonly editionId: string;
  readonly initial: RunSummary;
  readonly locale: Locale;
  readonly words: AdminWords['run'];
}

/**
 * A generation under way. Asks for its progress while the page is visible; an interrupted connection is said and asked again. When it has
 * ended the page is read anew. Without scripts the page reloads itself.
 */
export function LiveRun({ editionId, initial, locale, words }: LiveRunProps) {
  const { run, lost } = useProgress(editionId, initial);
  const n = (value: number) => new Intl.NumberFormat(locale).format(value);
  // With a single group there is no telling how far it is.
  const freezing = run.phase === 'freeze' && run.buckets.of > 1;
  const doing = run.status === 'queued' ? words.queued : (words.phases[run.phase ?? 'project'] ?? words.status.running);
  return (
    <section className={`${styles.panel} ${runStyles.live}`} aria-labelledby="live">
      <ProgressRing share={freezing ? shareOf(run) : null} label={doing} />
      <div>
        <h2 id="live">{fill(words.heading, { version: run.version })}</h2>
        <p className={styles.big} aria-live="polite">
          {doing}
        </p>
        {run.people > 0 ? (
          <ul className={runStyles.facts}>
            <li>{fill(words.people, { n: n(run.people) })}</li>
            <li>{fill(words.buckets, { done: n(run.buckets.done), of: n(run.buckets.of) })}</li>
            <li>{fill(words.recaps, { n: n(run.recaps) })}</li>
          </ul>
        ) : null}
        {lost ? (
          <p role="status" className={styles.hint}>
            {words.lost}
          </p>
        ) : null}
        <form action={`/api/admin/editions/${editionId}/cancel`} method="post">
          <button type="submit" className={styles.secondary}>
            {words.cancel}
          </button>
        </form>
      </div>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </section>
  );
}

const shareOf = ({ buckets }: RunSummary): number => (buckets.of === 0 ? 0 : buckets.done / buckets.of);

/** The run as the server last told it, and whether the last question went unanswered. */
function useProgress(editionId: string, initial: RunSummary): { run: RunSummary; lost: boolean } {
  const router = useRouter();
  const [run, setRun] = useState(initial);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      try {
        const answer = await fetch(`/api/admin/editions/${editionId}`, { signal: stop.signal, cache: 'no-store' });
        // Signed out, or gone: the page itself knows what to say.
        if (answer.status === 401 || answer.status === 404) return router.refresh();
        if (!answer.ok) throw new Error(`${answer.status}`);
        const { runs }: EditionOverview = await answer.json();
        const now = runs.find(({ id }) => id === initial.id);
        setLost(false);
        if (now === undefined || (now.status !== 'queued' && now.status !== 'running')) return router.refresh();
        setRun(now);
      } catch {
        if (stop.signal.aborted) return;
        setLost(true);
      }
      timer = setTimeout(ask, POLL_MS);
    };
    const onVisible = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') void ask();
    };
    document.addEventListener('visibilitychange', onVisible);
    timer = setTimeout(ask, POLL_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [editionId, initial.id, router]);
  return { run, lost };
}
