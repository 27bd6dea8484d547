/** Names of well-known performers in several scripts, to hold the invented ones against: a loose guard, no register. */
export const FAMOUS_NAMES = `
The Beatles, The Rolling Stones, Queen, Pink Floyd, Led Zeppelin, David Bowie, Michael Jackson, Madonna, Prince, Elvis Presley, Bob Dylan, Taylor Swift,
Beyoncé, Rihanna, Drake, Kanye West, Kendrick Lamar, Eminem, Jay-Z, Ed Sheeran, Adele, Coldplay, Radiohead, U2, Oasis, Blur, Nirvana, Pearl Jam,
Foo Fighters, Metallica, AC/DC, Guns N' Roses, Bon Jovi, Aerosmith, Fleetwood Mac, Eagles, ABBA, Bee Gees, Elton John, Billy Joel, Stevie Wonder,
Marvin Gaye, Aretha Franklin, Bob Marley, Bruno Mars, Lady Gaga, Katy Perry, Justin Bieber, Ariana Grande, Billie Eilish, Dua Lipa, The Weeknd, Post Malone,
Travis Scott, Bad Bunny, J Balvin, Shakira, Rosalía, Daddy Yankee, Karol G, Maluma, Luis Miguel, Juanes, Maná, Soda Stereo, Café Tacvba, Arctic Monkeys,
The Strokes, Tame Impala, Arcade Fire, Bon Iver, Fleet Foxes, Vampire Weekend, LCD Soundsystem, Daft Punk, Justice, Aphex Twin, Boards of Canada, Massive Attack,
Portishead, Björk, Sigur Rós, Mogwai, Explosions in the Sky, Godspeed You! Black Emperor, Slowdive, My Bloody Valentine, Cocteau Twins, Beach House,
The Cure, The Smiths, Joy Division, New Order, Depeche Mode, Talking Heads, Blondie, Ramones, The Clash, Green Day, Blink-182, Paramore, Linkin Park, Muse,
Miles Davis, John Coltrane, Bill Evans, Nina Simone, Herbie Hancock, Chet Baker, Brian Eno, Philip Glass, Max Richter, Khruangbin, Mac DeMarco, Clairo, Phoebe Bridgers,
Lana Del Rey, Lorde, Sabrina Carpenter, Olivia Rodrigo, Harry Styles, One Direction, BTS, BLACKPINK, TWICE, Red Velvet, EXO, SHINee, NewJeans, aespa, IVE, LE SSERAFIM,
SEVENTEEN, Stray Kids, 방탄소년단, 블랙핑크, 트와이스, 레드벨벳, 뉴진스, 에스파, 아이브, 르세라핌, 세븐틴, 아이유, 태연, 임영웅, 이무진, 악동뮤지션, 잔나비, 혁오, 검정치마, 새소년, 실리카겔,
10CM, 볼빨간사춘기, 선우정아, 폴킴, 멜로망스, 성시경, 박효신, 이적, 김동률, 윤하, 다비치, 에픽하이, 다이나믹 듀오, 지코, 딘, 크러쉬, 자이언티, 서태지와 아이들, 조용필, 이문세, 김광석, 유재하,
宇多田ヒカル, 椎名林檎, 米津玄師, 星野源, 藤井風, あいみょん, 山下達郎, 竹内まりや, 大貫妙子, 松任谷由実, サカナクション, くるり, スピッツ, ヨルシカ, ずっと真夜中でいいのに。, きのこ帝国, 羊文学, RADWIMPS, YOASOBI, Perfume,
King Gnu, 周杰倫, 王菲, 鄧麗君, 五月天, Кино, Аквариум, ДДТ, Земфира, Мумий Тролль, Сплин, Океан Ельзи, Алла Пугачёва, Би-2, Ленинград, أم كلثوم, فيروز, عبد الحليم حافظ, عمرو دياب, نانسي عجرم,
مشروع ليلى, كايروكي, شيرين, محمد منير
`
  .split(',')
  .map((name) => name.trim())
  .filter((name) => name !== '');
