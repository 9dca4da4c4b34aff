/** The direction of the house: domain <- bot <- jobs, adapters <- main. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { path: '^src/(bot|jobs|adapters|main|config)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain knows no library but luxon (calendar arithmetic), and no part of Node.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/domain|node_modules/(@types/)?luxon/' },
    },
    {
      name: 'bot-looks-inward',
      severity: 'error',
      from: { path: '^src/bot' },
      to: { path: '^src/(jobs|adapters|main|config)' },
    },
    { name: 'jobs-look-inward', severity: 'error', from: { path: '^src/jobs' }, to: { path: '^src/(adapters|main)' } },
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/$1/' },
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
