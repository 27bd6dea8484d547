import { useEffect, useRef, useState } from 'react';
import { fill } from '../model/fill';
import type { VideoWords } from '../model/player-words';
import { useKeptFocus } from './kept-focus';
import { makeVideo } from './make-video';
import { saveFile, shareFiles } from './sharing';
import type { Video } from './video-file';

interface VideoMakerProps {
  readonly words: VideoWords;
  /** Addresses of the cards' pictures, in the story's order. */
  readonly pictures: readonly string[];
}

type Making =
  | { readonly state: 'idle' | 'unable' | 'failed' }
  | { readonly state: 'making'; readonly percent: number }
  | { readonly state: 'ready'; readonly video: Video; readonly src: string };

/** Makes a video of the story in the browser, with progress and a way to stop; ready, it waits for the tap that shares or saves it. */
export function VideoMaker({ words, pictures }: VideoMakerProps) {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const work = useRef<AbortController>(null);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, making.state);

  // A closed sheet needs no video.
  useEffect(() => () => work.current?.abort(), []);
  useEffect(() => {
    if (making.state !== 'ready') return;
    return () => URL.revokeObjectURL(making.src);
  }, [making]);

  const begin = async () => {
    const ending = new AbortController();
    work.current = ending;
    const say = (next: Making) => ending.signal.aborted || setMaking(next);
    say({ state: 'making', percent: 0 });
    let shown = 0;
    try {
      const video = await makeVideo(pictures, {
        signal: ending.signal,
        onProgress: (done) => {
          const percent = Math.floor(done * 100);
          if (percent === shown) return;
          shown = percent;
          say({ state: 'making', percent });
        },
      });
      if (video && !ending.signal.aborted) setMaking({ state: 'ready', video, src: URL.createObjectURL(video.file) });
      else say({ state: 'unable' });
    } catch {
      say({ state: 'failed' });
    }
  };
  const stop = () => {
    work.current?.abort();
    setMaking({ state: 'idle' });
  };

  if (making.state === 'making')
    return (
      <div ref={box} className="video">
        <label>
          {fill(words.progress, { percent: making.percent })}
          <progress max={100} value={making.percent} />
        </label>
        <div className="share-rest">
          <button type="button" onClick={stop}>
            {words.cancel}
          </button>
        </div>
      </div>
    );
  if (making.state === 'ready') {
    const { video, src } = making;
    const file = { file: video.file, src };
    const share = async () => {
      if ((await shareFiles(video.file)) === 'unable') saveFile(file);
    };
    return (
      <div ref={box} className="video">
        {/* The cards' words are beside it; it has no sound. */}
        <video src={src} aria-label={words.label} controls muted playsInline />
        {video.format && <p className="said">{fill(words.otherFormat, { format: video.format })}</p>}
        <div className="share-rest">
          <button type="button" onClick={share}>
            {words.share}
          </button>
          <a href={src} download={video.file.name}>
            {words.save}
          </a>
        </div>
      </div>
    );
  }
  return (
    <div ref={box} className="video">
      <div className="share-rest">
        <button type="button" onClick={begin}>
          {words.make}
        </button>
      </div>
      {making.state !== 'idle' && (
        <p className="said" role="status">
          {words[making.state]}
        </p>
      )}
    </div>
  );
}
