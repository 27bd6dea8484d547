import type { Metadata } from 'next';
import Link from 'next/link';
import { Faces } from '@/app/fonts/faces';
import { readEdition } from '@/server/editions/settings';
import { looks } from '@/ui/looks';
import styles from '../../../admin.module.css';
import formStyles from '../../../forms.module.css';
import { Frame } from '../../../frame';
import { LookFields } from '../../../look/look-fields';
import { lookProblems, lookValues } from '../../../look/look-values';
import { previewCards } from '../../../look/preview-cards';
import { Message, type Search } from '../../../message';
import { orNotFound } from '../../../or-not-found';
import { pageWords, requireAdmin } from '../../../require-admin';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, { words }] = await Promise.all([params, pageWords()]);
  return { title: `${words.look.heading} · ${id}` };
}

/** Theme and brand of an edition, with cards that wear them as they are chosen. */
export default async function LookPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/admin/editions/${id}/look`;
  const { words, locale, admin, db } = await requireAdmin(path);
  const [search, edition] = await Promise.all([searchParams, orNotFound(readEdition(db, id))]);
  const { preview, story } = previewCards(locale, edition.pack);
  return (
    <Frame words={words} locale={locale} email={admin.email} path={path}>
      {Object.entries(looks).map(([theme, look]) => (
        <Faces key={theme} look={look} words={story} />
      ))}
      <Link href={`/admin/editions/${id}`} className={styles.back}>
        {edition.label}
      </Link>
      <h1 className={styles.title}>{words.look.heading}</h1>
      <p className={styles.lead}>{words.look.intro}</p>
      <Message words={words} search={search} />
      <form action={`/api/admin/editions/${id}/look`} method="post" encType="multipart/form-data" className={formStyles.wideForm}>
        <LookFields
          words={words.look}
          themeWords={words.create}
          initial={lookValues(search, edition)}
          problems={lookProblems(search)}
          preview={preview}
        />
        <button type="submit" className={styles.primary}>
          {words.look.submit}
        </button>
      </form>
    </Frame>
  );
}
