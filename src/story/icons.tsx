const paths = {
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  replay: 'M5 12a7 7 0 1 0 2.2-5.1M7 3v4h4',
  close: 'M6 6l12 12M18 6L6 18',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M5 12v7h14v-7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
