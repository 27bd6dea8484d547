import { InvalidArgumentError } from 'commander';

/** A parser for an option that takes one of a few words. */
export function oneOf<T extends string>(allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(`It must be one of: ${allowed.join(', ')}.`);
    return found;
  };
}
