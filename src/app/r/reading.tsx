import { CardView } from '@/cards/story-registry';
import { dictionaryOf } from '@/i18n/dictionaries';
import type { StoryModel } from '@/model/card';
import { lookStyle, looks } from '@/ui/looks';
import { RingDefs } from '@/ui/ring-defs';
import { groundStyle } from '@/ui/stage';
import { groundOf } from '@/ui/themes';
import { Faces } from '../fonts/faces';
import './reading.css';

/** Every card one under the other, as plain HTML: for print, for reading aloud, and for browsers without script. */
export function Reading({ story, self }: { story: StoryModel; self: string }) {
  const { reading, player, brand } = dictionaryOf(story.locale);
  const look = looks[story.theme];
  const ring = { ...story.ring, ...look.ring };
  return (
    <main
      className="reading"
      lang={story.locale}
      data-form={look.form}
      style={{ ...lookStyle(look), ...groundStyle(groundOf(story.theme, 0, story.cards.length, story.brand)) }}
    >
      <Faces look={look} words={[story, reading, player]} />
      <RingDefs ring={ring} cap={look.cap} />
      <header className="reading-head">
        <p className="reading-brand">
          {story.brand?.logo && <img src={story.brand.logo} alt="" />}
          {story.brand?.name ?? (story.brand?.logo ? '' : brand.name)} {story.label}
        </p>
        <h1>{story.title}</h1>
        <p>{reading.intro}</p>
        <a href={self}>{player.backToStory}</a>
      </header>
      {story.cards.map((card, i) => (
        <section key={card.kind} id={card.kind} className="reading-card" aria-label={card.words.lead}>
          <div style={groundStyle(groundOf(story.theme, i, story.cards.length, story.brand))}>
            <CardView card={card} ring={ring} still />
          </div>
          <p className="reading-alt">{card.words.alt}</p>
        </section>
      ))}
      <footer className="reading-foot">
        <p>{player.end}</p>
        <a href={self}>{player.backToStory}</a>
      </footer>
    </main>
  );
}
