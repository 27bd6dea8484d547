import type { ShareWords } from '../model/player-words';

/** The card, tall or square, or all cards on one sheet; as the picture's address names them. */
export type PictureShape = 'story' | 'square' | 'poster';

interface PictureShapesProps {
  readonly words: ShareWords;
  readonly shape: PictureShape;
  /** Whether there is a poster. */
  readonly poster: boolean;
  readonly onChange: (shape: PictureShape) => void;
}

/** Which picture is shared. */
export function PictureShapes({ words, shape, poster, onChange }: PictureShapesProps) {
  const shapes: readonly [PictureShape, string][] = [
    ['story', words.tall],
    ['square', words.square],
    ...(poster ? [['poster', words.poster] satisfies [PictureShape, string]] : []),
  ];
  return (
    <fieldset className="share-sizes">
      <legend className="sr">{words.size}</legend>
      {shapes.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={shape === name} onClick={() => onChange(name)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
