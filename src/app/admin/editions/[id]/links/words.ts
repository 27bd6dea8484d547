import type { Counted } from '@/i18n/dictionary';
import type { ListedLink } from '@/server/links/list';

/** For how many days from now an admin may let a link work; null: until revoked. */
export const TERMS = [1, 7, 30, 90, null] as const;

/** Words of the page of somebody's links, and of the way to it. */
export interface LinksWords {
  readonly heading: string;
  readonly door: string;
  readonly intro: string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  /** {user} */
  readonly none: string;
  /** {opens}: counted by {n} links */
  readonly sum: Counted;
  readonly id: string;
  readonly made: string;
  readonly own: string;
  readonly shared: string;
  readonly wholeStory: string;
  readonly cards: Counted;
  readonly withMoney: string;
  readonly withoutName: string;
  readonly states: Readonly<Record<ListedLink['state'], string>>;
  readonly until: string;
  readonly untilRevoked: string;
  readonly opened: string;
  /** {id} */
  readonly term: string;
  readonly days: Counted;
  readonly set: string;
  readonly revoke: string;
  readonly revokeAsk: string;
  readonly revokeDetail: string;
  readonly revokeOwn: string;
  readonly keep: string;
  readonly pages: string;
  /** {page} {of} */
  readonly page: string;
  readonly newer: string;
  readonly older: string;
}

export const linksEn: LinksWords = {
  heading: 'Links',
  door: 'Find, expire and revoke links',
  intro: 'What opens a recap, and how often others opened it. A count is all that is kept of them.',
  search: "Person's id, or a link that somebody got",
  searchHint: 'A pasted link leads to the person whose recap it opens.',
  find: 'Find',
  none: 'There is no link to a recap of “{user}” in this edition.',
  sum: { one: '{n} link, opened by others {opens} times in all.', other: '{n} links, opened by others {opens} times in all.' },
  id: 'Id',
  made: 'Made',
  own: "The person's own",
  shared: 'For others',
  wholeStory: 'the whole story',
  cards: { one: '{n} card', other: '{n} cards' },
  withMoney: 'with amounts',
  withoutName: 'without the name',
  states: { open: 'Open', expired: 'Expired', revoked: 'Revoked' },
  until: 'Works until',
  untilRevoked: 'until revoked',
  opened: 'Opened',
  term: 'Let {id} work for',
  days: { one: '{n} day', other: '{n} days' },
  set: 'Set expiry',
  revoke: 'Revoke',
  revokeAsk: 'Revoke this link?',
  revokeDetail: 'It opens nothing any more, for anybody. This cannot be undone.',
  revokeOwn: "It is the person's own: with it they lose the way to their recap, until they are sent another one.",
  keep: 'Not now',
  pages: 'Pages',
  page: 'Page {page} of {of}',
  newer: 'Newer',
  older: 'Older',
};

export const linksKo: LinksWords = {
  heading: '링크',
  door: '링크 찾기, 기한 정하기, 거두기',
  intro: '결산을 여는 링크와, 다른 사람이 연 횟수예요. 횟수 말고는 아무것도 남기지 않아요.',
  search: '사람의 아이디, 또는 누군가 받은 링크',
  searchHint: '링크를 붙여 넣으면 그 링크가 여는 결산의 주인을 찾아요.',
  find: '찾기',
  none: '이 에디션에는 ‘{user}’의 결산을 여는 링크가 없어요.',
  sum: { one: '링크 {n}개, 다른 사람이 모두 {opens}번 열었어요.', other: '링크 {n}개, 다른 사람이 모두 {opens}번 열었어요.' },
  id: '아이디',
  made: '만든 때',
  own: '본인용',
  shared: '공유용',
  wholeStory: '스토리 전체',
  cards: { one: '카드 {n}장', other: '카드 {n}장' },
  withMoney: '금액 보임',
  withoutName: '이름 숨김',
  states: { open: '열려 있음', expired: '기한 지남', revoked: '거둠' },
  until: '열리는 기한',
  untilRevoked: '거둘 때까지',
  opened: '열린 횟수',
  term: '{id} 링크의 기한',
  days: { one: '{n}일', other: '{n}일' },
  set: '기한 정하기',
  revoke: '거두기',
  revokeAsk: '이 링크를 거둘까요?',
  revokeDetail: '이제 누구에게도 열리지 않아요. 되돌릴 수 없어요.',
  revokeOwn: '본인용 링크예요. 거두면 새 링크를 보내기 전까지 자기 결산을 열 수 없어요.',
  keep: '그대로 두기',
  pages: '쪽',
  page: '{of}쪽 중 {page}쪽',
  newer: '더 최근',
  older: '더 이전',
};
