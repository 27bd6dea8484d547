import { count } from '@/i18n/count';
import type { Edition } from '@/model/edition';
import { fill } from '@/model/fill';
import type { Locale } from '@/model/pack';
import type { ListedLink } from '@/server/links/list';
import styles from '../../../admin.module.css';
import listStyles from '../../../editions.module.css';
import { formatCount, formatInstant } from '../../../format';
import { Confirm } from '../confirm';
import linkStyles from './links.module.css';
import { type LinksWords, TERMS } from './words';

interface LinksListProps {
  readonly links: readonly ListedLink[];
  readonly edition: Edition;
  readonly user: string;
  readonly page: number;
  readonly locale: Locale;
  readonly words: LinksWords;
}

/** Links with what can be done to them; what was revoked stays so. */
export function LinksList(props: LinksListProps) {
  return (
    <ul className={linkStyles.links} aria-labelledby="person">
      {props.links.map((link) => (
        <LinkItem key={link.id} link={link} {...props} />
      ))}
    </ul>
  );
}

function LinkItem({ link, edition, locale, words, ...rest }: LinksListProps & { link: ListedLink }) {
  const { id, owner, state, opens, createdAtMs, expiresAtMs } = link;
  const time = (ms: number) => <time dateTime={new Date(ms).toISOString()}>{formatInstant(locale, ms, edition.zone)}</time>;
  return (
    <li>
      <div>
        <p>
          <strong>{owner ? words.own : `${words.shared}: ${shows(link, locale, words)}`}</strong>{' '}
          <span className={state === 'open' ? listStyles.pillLive : listStyles.pill}>{words.states[state]}</span>
        </p>
        <dl className={linkStyles.facts}>
          <div>
            <dt>{words.id}</dt>
            <dd>
              <code>{id}</code>
            </dd>
          </div>
          <div>
            <dt>{words.made}</dt>
            <dd>{time(createdAtMs)}</dd>
          </div>
          {state === 'revoked' ? null : (
            <div>
              <dt>{words.until}</dt>
              <dd>{expiresAtMs === null ? words.untilRevoked : time(expiresAtMs)}</dd>
            </div>
          )}
          {owner ? null : (
            <div>
              <dt>{words.opened}</dt>
              <dd>{formatCount(locale, opens)}</dd>
            </div>
          )}
        </dl>
      </div>
      {state === 'revoked' ? null : <Change link={link} editionId={edition.id} locale={locale} words={words} {...rest} />}
    </li>
  );
}

interface ChangeProps extends Pick<LinksListProps, 'user' | 'page' | 'locale' | 'words'> {
  readonly link: ListedLink;
  readonly editionId: string;
}

function Change({ link: { id, owner }, editionId, user, page, locale, words }: ChangeProps) {
  const action = `/api/admin/editions/${editionId}/links/${id}`;
  const fields = { user, page: String(page) };
  return (
    <div className={linkStyles.change}>
      <form action={`${action}/expire`} method="post">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <select name="days" aria-label={fill(words.term, { id })} defaultValue="30">
          {TERMS.map((days) => (
            <option key={days} value={days ?? ''}>
              {days === null ? words.untilRevoked : count(locale, days, words.days)}
            </option>
          ))}
        </select>
        <button type="submit" className={styles.secondary}>
          {words.set}
        </button>
      </form>
      <Confirm
        id={`revoke-${id}`}
        action={`${action}/revoke`}
        fields={fields}
        open={words.revoke}
        heading={words.revokeAsk}
        body={[id, words.revokeDetail, ...(owner ? [words.revokeOwn] : [])]}
        confirm={words.revoke}
        keep={words.keep}
        tone="danger"
      />
    </div>
  );
}

function shows({ cards, showSpend, showName }: ListedLink, locale: Locale, words: LinksWords): string {
  return [
    cards === null ? words.wholeStory : count(locale, cards.length, words.cards),
    ...(showSpend ? [words.withMoney] : []),
    ...(showName ? [] : [words.withoutName]),
  ].join(', ');
}
