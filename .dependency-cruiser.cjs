/**
 * The direction of the house: shared, domain <- bot <- jobs, adapters <- start <- main; and the storeys inside
 * `domain` and `bot`, lowest first: a room imports only from the rooms before it.
 */
const storeys = {
  domain: [
    'text',
    'calendar',
    'people',
    'language',
    'privacy',
    'register',
    'documents',
    'intake',
    'plan',
    'plan-types',
    'meetings',
    'duties',
    'log',
    'school-year',
    'papers',
  ],
  bot: [
    ...[
      'ports',
      'buttons',
      'core',
      'incoming',
      'outbox',
      'plans',
      'sections',
      'tasks',
      'meetings',
      'lifecycle',
      'duties',
      'questions',
    ],
    ...['documents', 'log', 'settings', 'intake', 'orders', 'organisation', 'papers', 'lessons', 'help'],
  ],
};

const upward = Object.entries(storeys).flatMap(([part, rooms]) =>
  rooms.map((room, storey) => ({
    name: `${part}-${room}-looks-down`,
    severity: 'error',
    from: { path: `^src/${part}/${room}/` },
    to: { path: `^src/${part}/`, pathNot: `^src/${part}/(${rooms.slice(0, storey + 1).join('|')})/` },
  })),
);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'no-cycles-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src' },
      to: { circular: true },
    },
    ...upward,
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { path: '^src/(bot|jobs|adapters|start|main|config)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no library but luxon (calendar arithmetic), and no part of Node.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/(domain|shared)|node_modules/(@types/)?luxon/' },
    },
    {
      name: 'shared-knows-no-school',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { path: '^src', pathNot: '^src/shared' },
    },
    {
      name: 'bot-looks-inward',
      severity: 'error',
      from: { path: '^src/bot' },
      to: { path: '^src/(jobs|adapters|start|main|config)' },
    },
    {
      name: 'tests-need-no-bench',
      comment: 'What both need is a helper of the tests.',
      severity: 'error',
      from: { path: '^test', pathNot: '^test/bench' },
      to: { path: '^bench' },
    },
    {
      name: 'tests-open-one-bot',
      comment: 'A test that needs a bot takes that of test/world.',
      severity: 'error',
      from: { path: '^test', pathNot: '^test/world/services.ts' },
      to: { path: '^src/bot/create-bot.ts' },
    },
    {
      name: 'jobs-look-inward',
      severity: 'error',
      from: { path: '^src/jobs' },
      to: { path: '^src/(adapters|start|main)' },
    },
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/(adapters/([^/]+)/|start|main)', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'botbuilder-stays-in-teams',
      comment: 'Its maker no longer keeps it: see docs/decisions/0013.',
      severity: 'error',
      from: { pathNot: '^(src|test)/adapters/teams/' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'slack-stays-in-slack',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/adapters/slack/' },
      to: { path: 'node_modules/@slack/' },
    },
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
