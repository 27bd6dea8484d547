import { useEffect, useRef, useState } from 'react';
import { count } from '../i18n/count';
import type { Counted } from '../i18n/dictionary';
import type { Locale } from '../model/pack';
import { plainRings, RING_UNITS } from '../ui/ring';

interface ProgressProps {
  readonly heading: string;
  readonly note: string;
  /** From 0 to 1. */
  readonly fraction: number;
  /** A count in words, or words alone. */
  readonly told: string | { readonly locale: Locale; readonly n: number; readonly forms: Counted };
}

const RINGS = plainRings(14);
/** Whoever listens is told now and then, not at every step. */
const SAY_MS = 4_000;

/** How far something is: a tree grows its rings from the inside out, each as far round as its part is done. */
export function Progress({ heading, note, fraction, told }: ProgressProps) {
  const percent = Math.round(fraction * 100);
  const text = typeof told === 'string' ? told : count(told.locale, told.n, told.forms);
  return (
    <div className="start-progress">
      <svg viewBox={`0 0 ${RING_UNITS} ${RING_UNITS}`} aria-hidden="true">
        {RINGS.map((radius, at) => (
          <g key={radius} fill="none">
            <circle cx={RING_UNITS / 2} cy={RING_UNITS / 2} r={radius} className="start-ring-empty" />
            <circle
              cx={RING_UNITS / 2}
              cy={RING_UNITS / 2}
              r={radius}
              className="start-ring-grown"
              pathLength={1}
              strokeDasharray="1 1"
              strokeDashoffset={1 - clamp(fraction * RINGS.length - at)}
            />
          </g>
        ))}
      </svg>
      <h1 tabIndex={-1}>{heading}</h1>
      <div
        role="progressbar"
        aria-label={heading}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={`${percent} %. ${text}`}
      >
        <p className="start-percent" aria-hidden="true">
          {percent}
          <span> %</span>
        </p>
        <p className="start-told">{text}</p>
      </div>
      {note !== '' && <p className="start-note">{note}</p>}
      <Said text={`${percent} %`} />
    </div>
  );
}

const clamp = (value: number) => Math.max(0, Math.min(1, value));

/** Says its text politely, and lets some time pass before the next. */
function Said({ text }: { readonly text: string }) {
  const [said, say] = useState('');
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    const timer = setInterval(() => say(latest.current), SAY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <output className="sr" aria-live="polite">
      {said}
    </output>
  );
}
