import { count } from '@/i18n/count';
import { dictionaryOf } from '@/i18n/dictionaries';
import { sayIn } from '@/i18n/say';
import { fill } from '@/model/fill';
import type { Locale, PackWords } from '@/model/pack';
import { safeName } from '@/model/safe-name';
import { type CompareResult, groupOf } from '@/server/compare/overlap';

interface ComparedProps {
  readonly locale: Locale;
  readonly side: 'inviter' | 'guest';
  readonly result: CompareResult;
  readonly nouns: PackWords;
}

/** What two people see of each other: how much is the same, what it is, and who found it first. */
export function Compared({ locale, side, result, nouns }: ComparedProps) {
  const { compare } = dictionaryOf(locale);
  const { basis, names, overlap, shared } = result;
  const percent = sayIn(locale).share(overlap);
  const who = (first: CompareResult['shared'][number]['first']) =>
    first === 'same' ? compare.together : first === side ? compare.youFirst : fill(compare.theyFirst, { name });
  const theirs = names[side === 'inviter' ? 'guest' : 'inviter'];
  const name = theirs === null || theirs.trim() === '' ? compare.friend : safeName(theirs);
  const { creators } = nouns;
  return (
    <>
      <p className="compare-with">{fill(compare.with, { name })}</p>
      <h2 className="compare-group">{compare.groups[groupOf(overlap)]}</h2>
      <p>
        {result.count === 0
          ? fill(compare.none, { creators })
          : `${fill(basis === 'all' ? compare.overlap : compare.overlapFavourites, { percent })} ${count(locale, result.count, compare.shared, { creators })}`}
      </p>
      <ol className="compare-shared">
        {shared.map((one) => (
          <li key={one.name}>
            <strong>{safeName(one.name)}</strong> {one.first && <span>{who(one.first)}</span>}
          </li>
        ))}
      </ol>
      {basis === 'favourites' && <p className="quiet-note">{fill(compare.favourites, { creators })}</p>}
    </>
  );
}
