import { countCue } from './cue';
import { u } from './stage';
import { displayEms, fitDisplay, space, type } from './type';

interface HeroProps {
  readonly text: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The figure behind `text`: it counts to it, from 0 unless said otherwise. */
  readonly counts?: { readonly value: number; readonly decimals: number; readonly from?: number; readonly ms?: number };
  readonly most?: number;
  readonly width?: number;
  readonly at?: number;
}

/** Neighbours are set at this share of the figure. */
const SIDE = 0.44;
/** A suffix goes below rather than shrink the figure by more than this. */
const LEAST_SHRINK = 0.82;
const HANGUL = /[\u1100-\u11ff\uac00-\ud7af]/;
/** Lines are set so tight that these reach out of theirs. */
const DESCENDS = /[gjpqy]/;

/** The number that owns a card, as large as the card lets it. Short neighbours stand on its baseline, long ones on a line of their own. */
export function Hero({
  text,
  prefix = '',
  suffix = '',
  counts,
  most = type.hero.most,
  width = 1080 - 2 * space.margin,
  at = 150,
}: HeroProps) {
  const tight = suffix === '%' || suffix === '°';
  const alone = Math.min(most, width / displayEms(prefix + text));
  const together = Math.min(most, width / (displayEms(prefix + text) + displayEms(suffix) * SIDE + 0.06));
  const beside = !tight && suffix !== '' && together > alone * LEAST_SHRINK;
  const below = !tight && suffix !== '' && !beside;
  const lead = prefix ? displayEms(prefix) * SIDE + 0.16 : 0;
  const tail = tight ? displayEms(suffix) : beside ? displayEms(suffix) * SIDE + 0.06 : 0;
  const ems = displayEms(text) + lead + tail;
  const size = Math.max(110, Math.min(most, Math.floor(width / ems)));
  const hangul = HANGUL.test(text);
  const low = DESCENDS.test(text);
  return (
    <p className={`hero${hangul ? ' hangul' : ''}${low ? ' low' : ''}`} style={{ fontSize: u(size) }}>
      {prefix && <span className="hero-side before">{prefix} </span>}
      {counts ? (
        <>
          <span className="sr">{text}</span>
          <span
            className="figure"
            aria-hidden="true"
            {...countCue(counts.value, counts.decimals, { at, from: counts.from, ms: counts.ms })}
          >
            {text}
          </span>
        </>
      ) : (
        <span className="figure">{text}</span>
      )}
      {tight && <span className="figure">{suffix}</span>}
      {beside && <span className="hero-side after"> {suffix}</span>}
      {below && (
        <span className="hero-below" style={{ fontSize: u(fitDisplay(suffix, width, 128, 58)) }}>
          {' '}
          {suffix}
        </span>
      )}
    </p>
  );
}
