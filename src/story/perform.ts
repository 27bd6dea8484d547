import { animate } from 'framer-motion/dom/mini';
import { motion } from '../ui/type';
import { countUp } from './counts';
import { asTransform, type CueSpec, cueSpecs, type Motion, motionOf } from './cues';

export interface Performance {
  play(): void;
  pause(): void;
  /** Ends where everything stands at the end, without calling `onEnd`. */
  finish(): void;
}

interface PerformOptions {
  readonly card: HTMLElement;
  /** Whether the cues play; otherwise the card stands finished and only its time runs. */
  readonly cues: boolean;
  /** Whether the card fades in over the one before. */
  readonly enter: boolean;
  /** The progress segment of this card. */
  readonly segment: HTMLElement | null;
  readonly dwellMs: number;
  /** Where the ring stood on the card before: it travels from there. */
  readonly ringFrom: DOMRect | null;
  readonly onEnd: () => void;
}

type Controls = ReturnType<typeof animate>;
const COUNT = '[data-cue="count"]';

/**
 * Parts begin and end on a common beat. Where an animation begins or ends the page itself has work to do: together it is done once, apart
 * in nearly every frame.
 */
const BEAT = 0.12;
const onBeat = (time: number): number => Math.round(time / BEAT) * BEAT;

function seconds(ms: string | undefined, otherwise: number): number {
  return (ms === undefined ? otherwise : Number(ms)) / 1000;
}

function startCue(element: HTMLElement | SVGElement, { cues, ease, pace }: Motion): Controls[] {
  const { cue = '', at, ms, frames } = element.dataset;
  const delay = onBeat(seconds(at, 0));
  const composited = (keyframes: CueSpec['keyframes']) => (element instanceof SVGElement ? asTransform(keyframes) : keyframes);
  if (cue === 'frames') {
    return [animate(element, composited(JSON.parse(frames ?? '{}')), { delay, duration: onBeat(seconds(ms, 1000)), ease: 'linear' })];
  }
  if (!Object.hasOwn(cueSpecs, cue)) return [];
  const name = cue as keyof typeof cueSpecs;
  const spec = cues[name] ?? cueSpecs[name];
  // One animation a property would stop the next one's: each gets a copy of its own.
  return [
    animate(element, structuredClone(composited(spec.keyframes)), {
      delay,
      duration: onBeat(seconds(ms, spec.ms) * pace),
      ease: spec.linear ? 'linear' : [...ease],
    }),
  ];
}

/** The ring glides from its place on the last card to its place on this one: transform only. */
function carryRing(card: HTMLElement, from: DOMRect | null, { ease, pace }: Motion): Controls[] {
  const ring = card.querySelector<HTMLElement>('[data-ring]:not(:has([data-cue]))');
  if (!ring || !from) return [];
  const to = ring.getBoundingClientRect();
  if (to.width === 0 || from.width === 0) return [];
  const scale = from.width / to.width;
  const dx = from.x + from.width / 2 - (to.x + to.width / 2);
  const dy = from.y + from.height / 2 - (to.y + to.height / 2);
  return [
    animate(
      ring,
      { translate: [`${dx}px ${dy}px`, '0px 0px'], scale: [String(scale), '1'] },
      { duration: onBeat(0.9 * pace), ease: [...ease] },
    ),
  ];
}

/**
 * Plays all cues of a card together with its progress segment, whose end turns the page; pausing all of them freezes everything where it
 * stands.
 */
export function perform({ card, cues: plays, enter, segment, dwellMs, ringFrom, onEnd }: PerformOptions): Performance {
  const cues = plays ? [...card.querySelectorAll<HTMLElement | SVGElement>('[data-cue]')] : [];
  const style = motionOf(card);
  const moving = cues.filter((element) => !element.matches(COUNT));
  const running = [...moving.flatMap((element) => startCue(element, style)), ...carryRing(card, ringFrom, style)];
  if (enter) {
    const { ms, keyframes, linear } = style.enter;
    running.push(animate(card, structuredClone(keyframes), { duration: onBeat(ms / 1000), ease: linear ? 'linear' : [...style.ease] }));
  }
  const progress = segment?.animate({ scale: ['0 1', '1 1'] }, { duration: dwellMs, fill: 'forwards' });
  if (progress) progress.onfinish = onEnd;

  const locale = card.closest<HTMLElement>('[lang]')?.lang || 'en';
  const counts = countUp(
    cues.filter((element): element is HTMLElement => element instanceof HTMLElement && element.matches(COUNT)),
    locale,
  );

  return {
    play() {
      counts.play();
      if (progress?.playState === 'paused') progress.play();
      for (const controls of running) controls.play();
    },
    pause() {
      counts.pause();
      if (progress?.playState === 'running') progress.pause();
      for (const controls of running) controls.pause();
    },
    finish() {
      if (progress) progress.onfinish = null;
      progress?.cancel();
      counts.finish();
      for (const controls of running) controls.complete();
    },
  };
}

/** Cross-fade instead of a performance: reduced motion. The browser's own animation: it leaves no style behind that a neighbour's would lose to. */
export function fadeIn(card: HTMLElement): void {
  card.animate({ opacity: [0, 1] }, motion.partMs);
}
