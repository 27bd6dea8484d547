'use client';

/** A fault of ours. The words travel with no dictionary: this page must work when little else does. */
export default function RecapError({ reset }: { reset: () => void }) {
  const korean = typeof document !== 'undefined' && document.documentElement.lang === 'ko';
  return (
    <main className="quiet" style={{ background: '#141021', color: '#FFF4E6' }}>
      <div className="quiet-words">
        <h1>{korean ? '저희 쪽 문제예요' : 'This one is on us'}</h1>
        <p>
          {korean ? '지금은 페이지를 보여 드릴 수 없어요. 기록은 안전해요.' : 'The page could not be shown just now. Your recap is safe.'}
        </p>
        <button type="button" className="quiet-action" onClick={reset}>
          {korean ? '다시 시도' : 'Try again'}
        </button>
      </div>
    </main>
  );
}
