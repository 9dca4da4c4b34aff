/** What a channel hears: counts, codes, due dates, points and staff; never a learner's name, a task or an answer. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { composeDigest } from '../../../src/bot/duties/digest.ts';
import { composeEscalation } from '../../../src/bot/duties/escalation.ts';
import type { DeliveryContent } from '../../../src/bot/ports/delivery.ts';
import { obligation, openDuties, school } from './duty-world.ts';

const late = obligation({ key: 'evaluate/J-07', escalated: { to: ['baiba'], on: '2026-11-25' } });
const collect = obligation({
  key: 'collect',
  rule: 'collect',
  about: {},
  holders: ['dzintra'],
  due: '2026-11-20',
  held: 'vacant',
});

const delivery = <Content extends DeliveryContent>(content: Content) => ({
  ...{
    key: 'k',
    to: { kind: 'channel', channel: 'skolotaji' } as const,
    content,
    notBefore: '2026-11-25T07:00:00.000Z',
  },
  ...{ organisation: school.id, state: 'sending' as const, attempts: 1, fence: 1, failures: [] },
});

describe('the digest of the week', () => {
  it('tells what is late and with whom, each by its point', async () => {
    const { services } = await openDuties([late, collect]);
    const composed = await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }));
    const view = composed?.view(services.say('lv'));
    expect(view && plainText(view)).toMatchInlineSnapshot(`
      "Nedēļas pārskats (no pirmdienas, 23. novembra)
      Pašlaik ir 2 atvērti pienākumi.
      No tiem 2 ir nokavēti.
      Nokavēts (2)
      • Skola · apkopot informāciju par izglītojamajiem · kārtības 24.1. punkts (kavējas 5 dienas) - Dzintra Vītola · amats ir vakants · termiņš bija pirms 5 dienām
      • J-07 · kārtības 25.6. punkts (kavējas 3 dienas) - Valdis Ozolnieks · termiņš bija pirms 3 dienām"
    `);
    for (const { name } of school.learners) expect(JSON.stringify(view)).not.toContain(name);
    expect(composed?.mail).toBeNull();
  });

  it('is not sent where there is nothing to tell', async () => {
    const { services } = await openDuties([]);
    expect(await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }))).toBeNull();
  });
});

describe('an escalation', () => {
  it('is told with its code, point and staff', async () => {
    const { services } = await openDuties([late]);
    const composed = await composeEscalation(services, delivery({ kind: 'escalation', obligation: late.key }));
    const view = composed?.view(services.say('lv'));
    expect(view && plainText(view)).toMatchInlineSnapshot(`
      "J-07: par kavējumu paziņots tālāk
      To tagad zina Baiba Liepkalne.
      • J-07 · kārtības 25.6. punkts (kavējas 3 dienas) - Valdis Ozolnieks · termiņš bija pirms 3 dienām"
    `);
  });

  it('is not told once it is done', async () => {
    const { services, says } = await openDuties([late]);
    await says('valdis', 'izdarīts J-07');
    expect(await composeEscalation(services, delivery({ kind: 'escalation', obligation: late.key }))).toBeNull();
  });
});
