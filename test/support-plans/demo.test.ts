import { test } from 'vitest';
import { openDemoSchool } from '../world/demo-school.ts';
import { linesOf } from '../world/seen.ts';
import { supportSchool } from './support-school.ts';

test('x', async () => {
  const { world } = await openDemoSchool(supportSchool('demo/rules.yaml', 'demo/support-rules.yaml'), [
    'demo/plans.yaml',
    'demo/support-plans.yaml',
  ]);
  for (const [who, text] of [
    ['sarma', 'mani IAP'], ['sarma','plāni'], ['sarma', 'IAP J-05'], ['ilga', 'IAP J-07'], ['ilga', 'kā stāv plāni'], ['dzintra', 'kā sokas'],
    ['dzintra', 'neapliecinātās'], ['valdis', 'neapliecinātās'], ['sarma', 'kas jāievada valsts sistēmā'], ['dzintra', 'mēneša dokumenti novembris'],
    ['sarma', 'mani pienākumi'], ['ilga', 'mani pienākumi'],['dzintra', 'mani pienākumi'],['ilga','J-08'],['ilga','J-05'],['ilga','J-10'], ['ilga','sveiks'],['sarma','sveiks'],['ilga','statuss']
  ] as const) {
    const view = await world.says(who, text);
    console.log(`\n### ${who}: ${text}\n${view?.title}\n${view ? linesOf(view).join('\n') : ''}\n[${view?.actions.map((a) => a.label).join('] [')}]`);
  }
});
