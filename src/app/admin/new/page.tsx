import type { Metadata } from 'next';
import Link from 'next/link';
import { packIds } from '@/packs/registry';
import { looks } from '@/ui/looks';
import { Faces } from '../../fonts/faces';
import styles from '../admin.module.css';
import formStyles from '../forms.module.css';
import { Frame } from '../frame';
import { LookFields } from '../look/look-fields';
import { lookProblems, lookValues } from '../look/look-values';
import { previewCards } from '../look/preview-cards';
import { Message, one, type Search } from '../message';
import { pageWords, requireAdmin } from '../require-admin';
import { Field } from './field';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await pageWords();
  return { title: words.create.heading };
}

/** The form of a new edition; after a mistake it holds what was typed and names the fields. */
export default async function NewEditionPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { words, locale, admin } = await requireAdmin('/admin/new');
  const search = await searchParams;
  const { create } = words;
  const wrong = one(search, 'fields').split(',');
  const field = (name: string, also: string = name) => ({
    name,
    value: one(search, name),
    problem: wrong.some((path) => path === name || path === also) ? create.check : null,
  });
  const problems = lookProblems(search);
  const styled = Object.values(problems).includes(true);
  const { preview, story } = previewCards(locale, one(search, 'pack') || (packIds[0] ?? ''));
  const thisYear = new Date().getUTCFullYear();
  const deviates = ['from', 'to', 'label', 'minCohort', 'minPlays', 'minCreators'].some((name) => one(search, name) !== '');
  return (
    <Frame words={words} locale={locale} email={admin.email} path="/admin/new">
      <Link href="/admin" className={styles.back}>
        {create.back}
      </Link>
      <h1 className={styles.title}>{create.heading}</h1>
      <p className={styles.lead}>{create.intro}</p>
      <Message words={words} search={search} />
      {Object.entries(looks).map(([theme, look]) => (
        <Faces key={theme} look={look} words={story} />
      ))}
      <form action="/api/admin/editions" method="post" encType="multipart/form-data" className={formStyles.form}>
        <Field
          {...field('id')}
          label={create.id}
          hint={create.idHint}
          required
          pattern="[a-z0-9][a-z0-9\-]{0,62}"
          placeholder={`${packIds[0]}-${thisYear}`}
        />
        <label className={formStyles.field}>
          <span>{create.pack}</span>
          <select name="pack" defaultValue={one(search, 'pack') || packIds[0]}>
            {packIds.map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <Field
          {...field('year')}
          label={create.year}
          hint={create.yearHint}
          type="number"
          min={1970}
          max={2099}
          fallback={String(thisYear)}
        />
        <Field {...field('zone')} label={create.zone} hint={create.zoneHint} required list="zones" placeholder="Asia/Seoul" />
        <datalist id="zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <details
          className={formStyles.more}
          open={
            deviates ||
            wrong.some((path) => path !== '' && path !== 'id' && path !== 'zone' && path !== 'theme' && !path.startsWith('brand.'))
          }
        >
          <summary>{create.more}</summary>
          <Field {...field('from', 'window')} label={create.from} type="date" />
          <Field {...field('to', 'window')} label={create.to} hint={create.toHint} type="date" />
          <Field {...field('label')} label={create.label} hint={create.labelHint} maxLength={40} />
          <Field
            {...field('minCohort')}
            label={create.minCohort}
            hint={create.minCohortHint}
            type="number"
            min={2}
            max={100_000}
            fallback="20"
          />
          <Field
            {...field('minPlays', 'minimum.plays')}
            label={create.minPlays}
            hint={create.packDefault}
            type="number"
            min={0}
            max={100_000}
          />
          <Field
            {...field('minCreators', 'minimum.creators')}
            label={create.minCreators}
            hint={create.packDefault}
            type="number"
            min={0}
            max={10_000}
          />
        </details>
        <section className={formStyles.lookSection} aria-labelledby="look">
          <h2 id="look">{words.look.heading}</h2>
          <p className={styles.hint}>{words.look.brandHint}</p>
          {styled && <p className={styles.hint}>{words.look.again}</p>}
          <LookFields words={words.look} themeWords={create} initial={lookValues(search)} problems={problems} preview={preview} />
        </section>
        <button type="submit" className={styles.primary}>
          {create.submit}
        </button>
      </form>
    </Frame>
  );
}
