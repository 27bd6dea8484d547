import { notFound } from 'next/navigation';
import { AnnumError } from '@/model/errors';

/** What a verb gives, or the page for things that are not there. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AnnumError && error.code === 'not_found') notFound();
    throw error;
  }
}
