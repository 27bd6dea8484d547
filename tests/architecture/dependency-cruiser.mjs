// Who may import whom. One line a folder: what is not named is forbidden. Run: npm run architecture
import { builtinModules } from 'node:module';

/** Files that Node starts threads from: they load the bundled TypeScript beside them. */
const THREADS = '-thread\\.mjs$';

/** Folders of src that a folder may import from, besides itself, except its files `apart`. `npm` limits packages (a pattern on their names); absent: any but those with an owner. */
const FOLDERS = {
  model: { src: [], npm: '^(zod|date-fns)$', node: false },
  packs: { src: ['model'], npm: '^zod$', node: false },
  config: { src: [], npm: '^zod$' },
  ui: { src: [], npm: '^(react|react-dom|framer-motion)$', node: false },
  story: { src: ['ui', 'model'], npm: '^(react|react-dom|framer-motion|mediabunny)$', node: false },
  i18n: { src: ['model'], node: false },
  importers: { src: ['model'] },
  // The page on which somebody brings a file: it reads with the importers in their own browser, so that nothing is sent before they agree.
  start: { src: ['importers', 'model', 'ui', 'i18n'], npm: '^(react|react-dom|@date-fns/tz)$', node: false },
  // Fixtures are composed as the app composes stories, with a real pack.
  cards: { src: ['model', 'ui', 'i18n'], node: false, apart: '^src/cards/fixture' },
  share: { src: ['model', 'config', 'cards', 'ui', 'i18n'], apart: THREADS },
  // Wire formats of others to events, without I/O. Mappings of a source are written in the language of CSV mappings; listens come alike by wire and by file.
  intake: { src: ['model', 'importers'], npm: '^zod$', node: false },
  server: { src: ['model', 'packs', 'config', 'importers', 'intake'], apart: THREADS },
  // What a visitor leaves is forgotten by the worker, with the pictures that were drawn of it.
  worker: { src: ['server', 'packs', 'model', 'config', 'share'] },
  // The launcher finds packs that were dropped in, before anything is loaded.
  cli: { src: ['server', 'importers', 'packs', 'model', 'config', 'share', 'cards'], apart: '^src/cli/annum\\.mjs$' },
  app: { src: ['model', 'packs', 'config', 'intake', 'server', 'cards', 'story', 'share', 'ui', 'i18n', 'start'] },
  // Whose stories are shown is chosen by what they tell.
  demo: { src: ['model', 'cards', 'packs'] },
  dev: { src: ['demo'] },
};

/** Packages and files with one owner. */
const OWNERS = [
  { name: 'prisma', to: '^(@prisma/|prisma$|pg$|@libsql/)', only: '^src/server/', why: 'Prisma and database drivers live in server only.' },
  {
    name: 'clickhouse',
    to: '^(chdb|@clickhouse/client)(/|$)',
    only: '^src/server/warehouse/(engine-process\\.mjs|server\\.ts)$',
    why: 'One file runs the embedded engine, one speaks to servers.',
  },
  { name: 'satori', to: '^satori(/|$)', only: '^src/share/render\\.ts$', why: 'One file lays pictures out.' },
  { name: 'mediabunny', to: '^mediabunny(/|$)', only: '^src/story/video-file\\.ts$', why: 'Loaded only when somebody asks for a video.' },
  { name: 'better-auth', to: '^better-auth(/|$)', only: '^src/(server/auth|app/admin)/', why: 'Signing in has one home.' },
  { name: 'next', to: '^next(/|$)', only: '^src/(app/|dev/|proxy\\.ts|instrumentation)', why: 'Nothing below app knows Next.' },
  { name: 'commander', to: '^commander(/|$)', only: '^src/cli/', why: 'Only cli reads command lines.' },
];

const NODE = `^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`;

const folderRules = Object.entries(FOLDERS).flatMap(([folder, { src, npm, node, apart }]) => [
  {
    name: `${folder}-imports`,
    comment: `src/${folder} imports only ${['itself', ...src].join(', ')}.`,
    severity: 'error',
    from: { path: `^src/${folder}/`, ...(apart && { pathNot: apart }) },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...src].join('|')})/` },
  },
  ...(npm
    ? [
        {
          name: `${folder}-packages`,
          comment: `src/${folder} uses no other package.`,
          severity: 'error',
          from: { path: `^src/${folder}/` },
          to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'], pathNot: packages(npm) },
        },
      ]
    : []),
  ...(node === false
    ? [
        {
          name: `${folder}-no-node`,
          comment: `src/${folder} runs in browsers too.`,
          severity: 'error',
          from: { path: `^src/${folder}/` },
          to: { path: NODE, dependencyTypes: ['core'] },
        },
      ]
    : []),
]);

/** A pattern on names as one on the files in node_modules. */
function packages(pattern) {
  return pattern.replace(/^\^/, 'node_modules/').replace(/\$$/, '/');
}

const ownerRules = OWNERS.map(({ name, to, only, why }) => ({
  name: `${name}-has-one-owner`,
  comment: why,
  severity: 'error',
  from: { path: '^src/', pathNot: only },
  to: { path: to.replace(/^\^/, 'node_modules/').replaceAll('(/|$)', '/').replaceAll('$', '/') },
}));

const card = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to: { path: to } });

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No code needs itself by a detour (types may: they are gone when it runs).',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-packages',
      comment: 'What runs in production is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/dev/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    ...folderRules,
    ...ownerRules,
    {
      name: 'start-runs-in-browsers',
      comment: 'Whatever src/start comes to need, through importers too, runs without Node.',
      severity: 'error',
      from: { path: '^src/start/' },
      to: { path: NODE, reachable: true },
    },
    {
      name: 'importers-from-imports',
      comment: 'Formats are read through server/imports.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: '^src/server/imports/' },
      to: { path: '^src/importers/' },
    },
    {
      name: 'intake-reads-mappers-only',
      comment: 'What comes by wire is mapped like rows of files, and never read like files.',
      severity: 'error',
      from: { path: '^src/intake/' },
      to: { path: '^src/importers/', pathNot: '^src/importers/(csv/(compile-mapping|mapping|template)|listenbrainz/map-listen)\\.ts$' },
    },
    card(
      'card-faces-apart',
      '^src/cards/[^/]+/story\\.tsx$',
      '^src/cards/([^/]+/image|image)',
      'What moves and what is drawn share a model, never code.',
    ),
    card(
      'card-image-apart',
      '^src/cards/[^/]+/image\\.tsx$',
      '^src/cards/[^/]+/story',
      'What is drawn and what moves share a model, never code.',
    ),
    card('card-image-still', '^src/cards/([^/]+/image|image)', 'node_modules/framer-motion', 'Pictures do not move.'),
    card('share-draws-images', '^src/share/', '^src/cards/([^/]+/story|story-)', 'Pictures are made of the image side of cards.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|src/server/db/generated' },
    exclude: { path: '^src/server/db/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
