import type { Locale } from '../model/pack';

/** Words of the page on which somebody takes their data with them or erases it, and of the one that follows. */
interface DataWords {
  readonly title: string;
  readonly intro: string;
  readonly take: { readonly heading: string; readonly body: string; readonly action: string };
  readonly erase: { readonly heading: string; readonly body: string; readonly sure: string; readonly action: string };
  readonly erased: {
    readonly heading: string;
    readonly body: string;
    readonly later: string;
    readonly elsewhere: string;
    readonly home: string;
  };
}

export const DATA_WORDS: Readonly<Record<Locale, DataWords>> = {
  en: {
    title: 'Your data',
    intro: 'Kept here: what you did, the recaps and pictures made of it, your links and your comparisons.',
    take: {
      heading: 'Take it with you',
      body: 'One zip with all of it, as JSON that other programs can read.',
      action: 'Download my data',
    },
    erase: {
      heading: 'Erase it',
      body: 'Everything about you goes: what you did, the recaps and pictures of every year, links and comparisons. Whoever has one of your links sees nothing any more, and what is sent about you later is not kept. This cannot be taken back.',
      sure: 'Yes, erase everything about me for good',
      action: 'Erase everything',
    },
    erased: {
      heading: 'Everything about you is erased',
      body: 'What you did, your recaps, pictures, links and comparisons are gone. The next time figures are made, nobody is compared with you.',
      later: 'Nobody can see anything of you any more. Some of it takes a little longer to remove.',
      elsewhere: 'The app that sent you here may still know you. Ask there, too.',
      home: 'To the front page',
    },
  },
  ko: {
    title: '내 데이터',
    intro: '이곳에는 내 기록과 그것으로 만든 결산과 이미지, 링크, 견주기가 남아 있어요.',
    take: {
      heading: '내려받기',
      body: '모두 zip 파일 하나에 담아요. 다른 프로그램도 읽을 수 있는 JSON이에요.',
      action: '내 데이터 내려받기',
    },
    erase: {
      heading: '지우기',
      body: '내 기록, 모든 해의 결산과 이미지, 링크와 견주기를 모두 지워요. 링크를 받은 사람에게도 더는 보이지 않고, 앞으로 들어오는 내 기록도 남기지 않아요. 되돌릴 수 없어요.',
      sure: '네, 나에 대한 모든 것을 완전히 지울게요',
      action: '모두 지우기',
    },
    erased: {
      heading: '모두 지웠어요',
      body: '기록, 결산, 이미지, 링크, 견주기가 모두 사라졌어요. 다음 집계부터는 다른 사람의 순위에도 들어가지 않아요.',
      later: '이제 아무에게도 보이지 않아요. 일부는 지우는 데 조금 더 걸려요.',
      elsewhere: '이 링크를 보내 준 앱에는 내 정보가 남아 있을 수 있어요. 그곳에도 지워 달라고 해 주세요.',
      home: '첫 화면으로',
    },
  },
};
