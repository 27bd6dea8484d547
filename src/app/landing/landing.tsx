import { fixtureStory } from '@/cards/fixtures';
import { CardView } from '@/cards/story-registry';
import { dictionaryOf } from '@/i18n/dictionaries';
import { LOCALE_PARAM } from '@/i18n/locale';
import { START_WORDS } from '@/i18n/start-words';
import type { CardKind } from '@/model/card';
import { LOCALES, type Locale } from '@/model/pack';
import { lookStyle, looks } from '@/ui/looks';
import { RingDefs } from '@/ui/ring-defs';
import { RingView } from '@/ui/ring-view';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';
import { Faces } from '../fonts/faces';
import './landing.css';

/** Cards of an invented person, as the story draws them. */
const SHOWN: readonly CardKind[] = ['total', 'standing', 'calendar', 'archetype'];
const HOME: Readonly<Record<Locale, string>> = { en: '/', ko: '/ko' };

/** What Annum is, said by a year itself; with `door`, where one's own begins. */
export function Landing({ locale, door: open = false }: { locale: Locale; door?: boolean }) {
  const { landing, brand, language } = dictionaryOf(locale);
  const { door } = START_WORDS[locale];
  const story = fixtureStory(locale, 'dusk');
  const other = LOCALES.find((one) => one !== locale) ?? locale;
  const { days, monthOfDay } = story.ring;
  return (
    <main className="landing" data-form={looks.dusk.form} style={{ ...lookStyle(looks.dusk), ...groundStyle(groundOf('dusk', 0, 12)) }}>
      <Faces look={looks.dusk} words={[landing, language, brand, story, door]} />
      <header className="landing-top">
        <p className="landing-brand">{brand.name}</p>
        <a href={HOME[other]} lang={other} hrefLang={other}>
          {language[other]}
        </a>
      </header>
      <section className="landing-hero">
        <RingView className="landing-ring" bloomAt={0} />
        <h1>{landing.heading}</h1>
        <p>{landing.body}</p>
      </section>
      <ul className="landing-cards" aria-label={brand.tagline}>
        {SHOWN.flatMap((kind) => {
          const index = story.cards.findIndex((card) => card.kind === kind);
          const card = story.cards[index];
          if (!card) return [];
          return (
            <li key={kind} style={groundStyle(groundOf('dusk', index, story.cards.length))}>
              <div role="img" aria-label={card.words.alt}>
                <div className="landing-card" inert>
                  <CardView card={card} ring={story.ring} />
                </div>
              </div>
            </li>
          );
        })}
      </ul>
      <section className="landing-points">
        {landing.points.map((point) => (
          <div key={point.heading}>
            <h2>{point.heading}</h2>
            <p>{point.body}</p>
          </div>
        ))}
      </section>
      {open && (
        <section className="landing-door">
          <div>
            <h2>{door.heading}</h2>
            <p>{door.body}</p>
          </div>
          <a href={`/start?${LOCALE_PARAM}=${locale}`}>{door.action}</a>
        </section>
      )}
      <footer className="landing-foot">
        <p>{landing.have}</p>
        <p>{landing.privacy}</p>
      </footer>
      <RingDefs ring={{ days, monthOfDay }} />
    </main>
  );
}
