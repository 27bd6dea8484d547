import type { PersonalFormat } from '@/importers/personal-format';

/** What the command of one format says of itself. */
export interface FormatCommand {
  readonly id: PersonalFormat;
  /** What to give. */
  readonly give: string;
  readonly description: string;
  readonly examples: readonly [string, ...string[]];
  /** Which of the special options it takes. */
  readonly options?: readonly ('zone' | 'profile' | 'incognito')[];
}

/** The formats that are one person's export; each is a command, and all of them are told apart by `annum import FILE`. */
export const FORMAT_COMMANDS: readonly FormatCommand[] = [
  {
    id: 'spotify',
    give: 'the zip that Spotify sent, its folder, or the JSON files in it',
    description: "import one person's listening from Spotify: extended streaming history and account data",
    examples: [
      'annum import spotify my_spotify_data.zip --user me',
      'annum import spotify ~/Downloads/MyData --user me --include-incognito',
    ],
    options: ['incognito'],
  },
  {
    id: 'netflix',
    give: 'the zip that Netflix sent, its folder, ViewingActivity.csv, or NetflixViewingHistory.csv of a profile',
    description: 'import what was watched on Netflix; of several profiles each becomes a person, "<id>:<profile>"',
    examples: ['annum import netflix netflix-report.zip --user home', 'annum import netflix ViewingActivity.csv --user me --profile Ina'],
    options: ['profile', 'zone'],
  },
  {
    id: 'prime-video',
    give: 'the zip that Amazon sent, its folder, or "Viewing History.csv"',
    description: 'import what was watched on Prime Video',
    examples: ['annum import prime-video "Your Prime Video.zip" --user me'],
  },
  {
    id: 'amazon',
    give: 'the zip that Amazon sent, its folder, or the CSV files of the orders',
    description:
      "import one person's purchases from Amazon: order history, the older order report, digital items; cancelled and returned ones are left out",
    examples: ['annum import amazon "Your Orders.zip" --user me', 'annum import amazon order-items-2018-2023.csv --user me --dry-run'],
    options: ['zone'],
  },
  {
    id: 'apple-music',
    give: 'the zip of privacy.apple.com, its folder, or the CSV files of Apple Music in it',
    description: 'import what was heard on Apple Music: the play activity, or the daily tracks where there is none',
    examples: ['annum import apple-music Apple_Media_Services.zip --user me'],
    options: ['zone'],
  },
  {
    id: 'youtube',
    give: 'the zip of Google Takeout with the history as JSON, its folder, or watch-history.json',
    description: 'import what was watched on YouTube and heard on YouTube Music; it knows no durations, so minutes are estimates',
    examples: ['annum import youtube takeout.zip --user me'],
  },
  {
    id: 'uber-eats',
    give: 'the zip that Uber sent, its folder, or Eats/user_orders-0.csv',
    description: "import one person's orders from Uber Eats; what was cancelled is left out",
    examples: ['annum import uber-eats "Uber Data.zip" --user me --zone America/New_York'],
    options: ['zone'],
  },
  {
    id: 'strava',
    give: "the zip of Strava's archive, its folder, or activities.csv",
    description: 'import activities from Strava, as events of the kind "exercise", of which no pack tells yet',
    examples: ['annum import strava export_123.zip --user me'],
  },
  {
    id: 'lastfm',
    give: 'a file of an exporter: recenttracks-*.csv or .json, lastfmstats-*.json or .csv, or CSV without a header',
    description: 'import scrobbles from Last.fm; it knows no durations, so minutes are estimates',
    examples: ['annum import lastfm recenttracks-me.csv --user me'],
  },
  {
    id: 'listenbrainz',
    give: 'the zip of the export, its folder, or a file of listens',
    description: 'import listens from ListenBrainz',
    examples: ['annum import listenbrainz listenbrainz_me_1749780844.zip --user me'],
  },
  {
    id: 'maloja',
    give: 'the export of a Maloja server, as JSON',
    description: 'import scrobbles from Maloja',
    examples: ['annum import maloja maloja_export.json --user me'],
  },
  {
    id: 'koito',
    give: 'the export of a Koito server, as JSON',
    description: 'import listens from Koito',
    examples: ['annum import koito koito_export_1750251413.json --user me'],
  },
  {
    id: 'pano',
    give: 'the JSONL file that Pano Scrobbler writes',
    description: 'import scrobbles from a file of Pano Scrobbler',
    examples: ['annum import pano scrobbles.jsonl --user me'],
  },
  {
    id: 'scrobbler-log',
    give: '.scrobbler.log of a portable player',
    description: 'import scrobbles from the log of a portable player (Rockbox and others)',
    examples: ['annum import scrobbler-log .scrobbler.log --user me --zone Europe/Berlin'],
    options: ['zone'],
  },
];
