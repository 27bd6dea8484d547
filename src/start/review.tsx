import { type FormEvent, useId, useState } from 'react';
import { count } from '../i18n/count';
import type { StartWords } from '../i18n/start-words';
import { fill } from '../model/fill';
import type { Locale } from '../model/pack';
import type { Offer } from '../model/visit';
import { companyOf, firstYear } from './company';
import { LeftOut } from './left-out';
import { SELF } from './self';
import type { DomainSurvey, Survey } from './survey';
import type { Agreed } from './use-start';
import { Years } from './years';

interface ReviewProps {
  readonly words: StartWords['review'];
  readonly locale: Locale;
  readonly offers: readonly Offer[];
  readonly keepDays: number;
  readonly survey: Survey;
  readonly onAgree: (agreed: Agreed) => void;
  readonly onBack: () => void;
}

/** What was found, what would be sent, and the button that agrees to it. Until then nothing has left the browser. */
export function Review({ words, locale, offers, keepDays, survey, onAgree, onBack }: ReviewProps) {
  const id = useId();
  const [chosen, choose] = useState(0);
  const domain = survey.domains[chosen];
  const [year, setYear] = useState(() => firstYear(domain, offers));
  const [zone, setZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [wrongZone, setWrongZone] = useState(false);
  const [name, setName] = useState('');
  if (domain === undefined) {
    return (
      <>
        <h1 tabIndex={-1}>{words.heading}</h1>
        <p className="start-lead">{words.none}</p>
        <LeftOut words={words} locale={locale} survey={survey} />
        <Back words={words} onBack={onBack} />
      </>
    );
  }
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const ofYear = domain.years.find((one) => one.year === year);
  const sent = domain.years.filter((one) => one.year <= year).reduce((sum, { events }) => sum + events, 0);
  const company = companyOf(domain.pack, year, offers);
  const pick = (at: number) => {
    choose(at);
    setYear(firstYear(survey.domains[at], offers));
  };
  const agree = (event: FormEvent) => {
    event.preventDefault();
    const known = isZone(zone.trim());
    setWrongZone(!known);
    if (!known) return;
    onAgree({
      person: domain.person,
      wish: {
        pack: domain.pack,
        year,
        zone: zone.trim(),
        name: name.trim() === '' ? null : name.trim(),
        locale,
        format: survey.format,
        currency: ofYear?.currency ?? null,
      },
    });
  };
  return (
    <form className="start-review" onSubmit={agree}>
      <p className="start-nothing">{words.nothingSent}</p>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p className="start-found">
        <strong>{count(locale, domain.events, words.events)}</strong>
        <span>
          {survey.name} · {fill(words.span, { from: day.format(domain.fromMs), to: day.format(domain.toMs) })} ·{' '}
          {count(locale, survey.files.length, words.files)}
        </span>
      </p>
      {domain.estimated > 0 && (
        <p className="start-note">
          {domain.estimated === domain.events ? words.estimated.all : count(locale, domain.estimated, words.estimated.some)}
        </p>
      )}
      <LeftOut words={words} locale={locale} survey={survey} />
      {survey.domains.length > 1 && (
        <label className="start-field">
          <span>{new Set(survey.domains.map(({ person }) => person)).size > 1 ? words.who : words.what}</span>
          <select value={chosen} onChange={({ target }) => pick(Number(target.value))}>
            {survey.domains.map((one, at) => (
              <option key={`${one.person} ${one.pack}`} value={at}>
                {[personName(one, words), offers.find(({ pack }) => pack === one.pack)?.domain, number.format(one.events)].join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <Years words={words} locale={locale} years={domain.years} year={year} onYear={setYear} />
      {ofYear && ofYear.top.length > 0 && <p className="start-top">{fill(words.top, { names: ofYear.top.join(', ') })}</p>}
      <p className="start-note">
        {fill(words.company[company.kind], { people: number.format(company.people), label: company.label, year })}
      </p>
      <div className="start-fields">
        <label className="start-field">
          <span>{words.zone}</span>
          <input
            list={`${id}-zones`}
            value={zone}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrongZone}
            aria-describedby={`${id}-zone`}
            onChange={({ target }) => setZone(target.value)}
          />
          <small id={`${id}-zone`} role={wrongZone ? 'alert' : undefined}>
            {wrongZone ? words.zoneWrong : words.zoneHelp}
          </small>
          <datalist id={`${id}-zones`}>
            {zones().map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
        <label className="start-field">
          <span>{words.name}</span>
          <input
            value={name}
            maxLength={60}
            autoComplete="nickname"
            aria-describedby={`${id}-name`}
            onChange={({ target }) => setName(target.value)}
          />
          <small id={`${id}-name`}>{words.nameHelp}</small>
        </label>
      </div>
      <section className="start-consent" aria-labelledby={`${id}-consent`}>
        <h2 id={`${id}-consent`}>{words.consent.heading}</h2>
        <ul>
          <li>{count(locale, sent, words.consent.sent, { year })}</li>
          <li>{words.consent.notSent}</li>
          <li>{count(locale, keepDays, words.consent.kept)}</li>
        </ul>
        <button type="submit" className="start-action">
          {words.consent.agree}
        </button>
      </section>
      <Back words={words} onBack={onBack} />
    </form>
  );
}

const Back = ({ words, onBack }: Pick<ReviewProps, 'words' | 'onBack'>) => (
  <button type="button" className="start-action" data-quiet="" onClick={onBack}>
    {words.other}
  </button>
);

/** A household's file names its people after the account. */
const personName = ({ person }: DomainSurvey, words: ReviewProps['words']) =>
  person === SELF ? words.self : person.replace(`${SELF}:`, '');

const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
