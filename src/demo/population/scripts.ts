/** Writing systems of the invented names. */
export const SCRIPTS = ['latin', 'hangul', 'kana', 'cyrillic', 'spanish', 'arabic'] as const;
export type Script = (typeof SCRIPTS)[number];

/** Halves of invented names: every first half goes with every second half (genders agree: the nouns of a list share one). */
export interface Words {
  readonly firsts: readonly string[];
  readonly seconds: readonly string[];
  /** Joins the halves. */
  readonly glue: string;
}

const list = (text: string): string[] => text.trim().split(/\s*,\s*/);

/** Names of artists. Odd pairs on purpose: nobody real should be meant. */
export const ARTIST_WORDS: Readonly<Record<Script, Words>> = {
  latin: {
    firsts:
      list(`Midnight, Marmalade, Copper, Borrowed, Salted, Crooked, Lopsided, Thirteen, Paperback, Velveteen, Sleepwalking, Tangerine, Upstairs,
      Wandering, Porcelain, Left-Handed, Waterproof, Rented, Nearsighted, Gentle, Magnetic, Provincial, Unposted, Half-Price, Weekday, Domesticated,
      Telegraph, Buttered, Inflatable, Tuesday, Orla and the, Bernard's, Miss Pendle's, Several, Backstage, Hand-Me-Down, Seaside, Decaf, Mildly Haunted,
      Overdue, Pocket, Corduroy, Second Breakfast, Uncle Tove's, Polite, Northernmost, Zero-Gravity, Unlicensed, Pistachio, Slightly Later,
      Ottilie Vance and the, Featherweight, Retired, Subtropical, Cardboard, Perpetual, Thrift Shop, Nocturnal, Rosemary, Tin Foil`),
    seconds:
      list(`Radio, Observatory, Ferry Club, Umbrellas, Cartographers, Otters, Switchboard, Orchard, Aquarium, Lighthouse Keepers, Teapots,
      Weathervane, Pigeons, Staircase, Greenhouse, Accordion Shop, Locksmiths, Marzipan, Ski Lift, Postal Service of Noon, Periscope, Haberdashery,
      Tramlines, Chess Club, Almanac, Bicycle Choir, Lemon Trees, Ticket Office, Snow Globe, Vending Machine, Beekeepers, Rowing Machine, Escalators,
      Meteorologists, Driving School, Xylophones, Laundry Day, Moth Society, Parallel Parking, Elevator Pianist, Cloud Nursery, Gift Receipt, Night Bakery,
      Hot Air Balloon, Filing Cabinet, Kazoo Orchestra, Swimming Lessons, Window Cleaners, Jam Jars, Sunday Drivers, Picnic Weather, Librarians, Puddles,
      Glockenspiel, Walking Tour, Photobooth, Mittens, Carousel Repair, Sleeper Train, Rhubarb`),
    glue: ' ',
  },
  hangul: {
    firsts:
      list(`한밤의, 느린, 졸린, 종이, 새벽 네 시의, 주머니 속, 구름 위, 거꾸로 가는, 비 오는 날의, 조용한, 빌려 온, 열세 번째, 왼손잡이, 초록색, 말랑한, 옥상의,
      잃어버린, 겨울잠 자는, 반값, 골목 끝, 할머니의, 수요일의, 접이식, 둥근, 바다 밑, 딴청 피우는, 이름 없는, 휴가 간, 반짝이는, 두 번째 서랍 속`),
    seconds:
      list(`우체통, 계단실, 세탁소, 잠수함, 온실, 나침반, 수족관, 전화 교환원, 체리나무, 사다리, 수달들, 자판기, 정류장, 라디오국, 기상청, 연필깎이, 양말 가게,
      관측소, 보온병, 고래 상담소, 붕어빵, 뜨개 모임, 만물상, 회전목마, 도시락, 열기구, 비상구, 탁구 교실, 망원경, 다락방`),
    glue: ' ',
  },
  kana: {
    firsts:
      list(`夜ふかし, 逆さまの, 青い, 眠たい, 紙の, 午前四時の, 左ききの, 屋上の, ソーダ味の, 十三番目の, 雨あがりの, 借りものの, 冬眠中の, 迷子の, 各駅停車の,
      ひみつの, 祖母の, うわの空の, 半額の, 水曜日の, 遅刻した, やわらかい`),
    seconds:
      list(`灯台, 観測所, 踏切, 水族館, 郵便局, 羅針盤, カワウソ, 自動販売機, 温室, 時計店, 天気図, 喫茶係, 潜水艦, はしご, ラジオ室, 気球, 編みもの部, 非常口,
      回転木馬, おべんとう, 望遠鏡, 銭湯`),
    glue: '',
  },
  cyrillic: {
    firsts:
      list(`Бумажный, Сонный, Кривой, Медный, Тихий, Забытый, Полуночный, Лимонный, Тринадцатый, Дачный, Бархатный, Одолженный, Запасной, Вежливый, Чердачный,
      Складной`),
    seconds:
      list(`Трамвай, Маяк, Огород, Аквариум Ёлкина, Телеграф, Енот, Зонтик, Перископ, Самовар, Подъезд, Барометр, Пароход Пух, Чемодан, Дирижабль, Пинг-понг,
      Сугроб`),
    glue: ' ',
  },
  spanish: {
    firsts:
      list(`Faroles, Paraguas, Tranvías, Relojes, Buzones, Ascensores, Limoneros, Gatos, Termómetros, Veleros, Molinos, Cangrejos, Calcetines, Periscopios, Globos,
      Cronistas`),
    seconds:
      list(`de Papel, sin Prisa, del Martes, Prestados, de Medianoche, al Revés, Dormilones, de Alquiler, del Quinto Piso, con Sombrero, de Segunda Mano,
      en Pijama`),
    glue: ' ',
  },
  arabic: {
    firsts: list('قمر, قطار, مظلة, ساعة, حديقة, بوصلة, نافذة, مصباح, مرسى, دفتر'),
    seconds: list('الميناء, الليمون, الثلاثاء, السطح, المطر, البريد, الزنجبيل, المحطة, الأرشيف, الجيران'),
    glue: ' ',
  },
};

/** Titles of songs and albums. */
export const TITLE_WORDS: Readonly<Record<Script, Words>> = {
  latin: {
    firsts:
      list(`Slow, Second-Hand, Every, Almost, Postcard from, Before the, Sixteen, Under the, Goodnight, Half a, Northbound, Yesterday's, Keep the,
      Instructions for, After the, Softly, Somebody's, One More, Leaving the, Letter to the, Counting, Three Minutes of, Underneath, Everyone Loves the`),
    seconds:
      list(`Snowfall, Ferry, Kitchen Light, Elevator, Sunday, Escalator, Tide Table, Neighbour, Raincoat, Window Seat, Thermometer, Balcony,
      Afternoon, Last Bus, Parachute, Streetlamp, Harbour, Paper Boat, Answering Machine, Cinnamon, Platform Nine and a Bit, Sleeping Car, Weather Report,
      Umbrella Stand, Small Hours, Swimming Pool, Apricots, Revolving Door`),
    glue: ' ',
  },
  hangul: {
    firsts: list(
      '너와 나의, 다시 쓰는, 아직도, 오늘만은, 두 번째, 창가의, 늦은, 천천히, 우리 동네, 사라진, 일요일의, 마지막, 조금 먼, 안녕,',
    ),
    seconds: list(
      '첫눈, 막차, 엘리베이터, 비행기구름, 모퉁이, 목요일, 여름 방학, 종이배, 우산, 오후 세 시, 불빛, 횡단보도, 산책, 편지, 온도, 바닷가, 잠꼬대, 귤',
    ),
    glue: ' ',
  },
  kana: {
    firsts: list('さよなら, となりの, 二度目の, 水曜日の, 窓ぎわの, 遠まわりの, まだ, 最後の, ちいさな, 夏休みの'),
    seconds: list('紙ひこうき, 終電, エレベーター, みかん, 雪どけ, 交差点, 手紙, プール, 天気予報, 午後三時, 傘, 潮だまり'),
    glue: '',
  },
  cyrillic: {
    firsts: list('Последний, Наш, Второй, Почти, Северный, Маленький, Ещё один, Чужой'),
    seconds: list('снегопад, автобус, вторник, балкон, лифт, апельсин, причал, сквозняк, фонарь, вальс'),
    glue: ' ',
  },
  spanish: {
    firsts: list('Otra vez, Antes de, Casi, Dos minutos de, Carta para, Debajo de, Adiós a, Todavía'),
    seconds: list('la lluvia, el ascensor, tu paraguas, la marea, el domingo, las mandarinas, el último bus, la azotea, el invierno'),
    glue: ' ',
  },
  arabic: {
    firsts: list('آخر, أول, بعد, قبل, تحت, صوت'),
    seconds: list('المطر, الباص, القهوة, الشتاء, الباب, الموج, الصيف'),
    glue: ' ',
  },
};

/** Names that people show: animals and moods rather than anybody's real name. */
export const PERSON_WORDS: Readonly<Record<Script, Words>> = {
  latin: {
    firsts:
      list(`Marlow, Odette, Pim, Juniper, Bas, Clover, Ferris, Wren, Tamsin, Ode, Linnea, Cosmo, Hattie, Ravi, Ingrid, Mateo, Noor, Quill, Saskia,
      Teodor, Uma, Vesper, Zadie, Anouk`),
    seconds:
      list(`Fennimore, Quillby, Otterholt, Lanternby, Marrowstone, Thistlewick, Pumperell, Dapplegate, Hollowbrook, Snowgoose, Tinderly, Applewhistle,
      Crumb, Featherlode, Ganderson, Mosswell`),
    glue: ' ',
  },
  hangul: {
    firsts: list('졸린, 배고픈, 느긋한, 씩씩한, 수줍은, 달리는, 노래하는, 딴생각하는, 새벽형, 월요일의, 포근한, 엉뚱한'),
    seconds: list('수달, 고래, 참새, 두더지, 너구리, 감자, 오리, 토끼, 고슴도치, 펭귄, 만두, 해달, 다람쥐, 식빵'),
    glue: ' ',
  },
  kana: {
    firsts: list('ねむい, のんびり, おなかすいた, 夜ふかし, はやおき, うたう, まいごの, ふわふわ'),
    seconds: list('カワウソ, ペンギン, たぬき, おもち, すずめ, くじら, もぐら, ラッコ'),
    glue: '',
  },
  cyrillic: {
    firsts: list('Сонный, Бодрый, Рассеянный, Тихий, Вечерний, Голодный'),
    seconds: list('енот, ёжик, барсук, пингвин, воробей, пирожок'),
    glue: ' ',
  },
  spanish: {
    firsts: list('Nutria, Ballena, Mandarina, Tortuga, Lechuza, Golondrina'),
    seconds: list('dormilona, despistada, viajera, nocturna, contenta, curiosa'),
    glue: ' ',
  },
  arabic: {
    firsts: list('قنفذ, عصفور, سنجاب, بطريق'),
    seconds: list('نعسان, جائع, مسافر, سهران'),
    glue: ' ',
  },
};

/** Put behind a name here and there. */
export const NAME_EMOJI = ['🌙', '🦦', '🍊', '🌧️', '🎧', '🐳', '✨', '🚲', '🫧', '👩🏽‍🚀'] as const;
