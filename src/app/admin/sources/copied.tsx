'use client';

import { useState } from 'react';
import styles from '../admin.module.css';
import sourceStyles from './sources.module.css';

/** Text that is made to be pasted elsewhere; a field, so that the keyboard reaches what scrolls. */
export function Copied({ text, label, copy, copied }: { text: string; label: string; copy: string; copied: string }) {
  const [done, setDone] = useState(false);
  return (
    <div className={sourceStyles.copied}>
      <textarea readOnly wrap="off" rows={text.split('\n').length} value={text} aria-label={label} spellCheck={false} />
      <button
        type="button"
        className={styles.secondary}
        onClick={() => navigator.clipboard.writeText(text).then(() => setDone(true))}
        aria-live="polite"
      >
        {done ? copied : copy}
      </button>
    </div>
  );
}
