/** What a channel hears: counts, codes, due dates, points and staff; never a learner's name, a task or an answer. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import { composeDigest } from '../../../src/bot/duties/digest.ts';
import { composeEscalation } from '../../../src/bot/duties/escalation.ts';
import type { DeliveryContent } from '../../../src/bot/ports/delivery.ts';
import type { RuledOrganisation } from '../../../src/domain/duties/rule.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import type { PlanStatus } from '../../../src/domain/plan/life-cycle.ts';
import { invitedTalk, someSlot } from '../../domain/meetings/some-talk.ts';
import { addMeasured, measured } from '../../world/measured-plans.ts';
import { linesOf } from '../../world/seen.ts';
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

/** A school that wants nobody named. */
const nameless: RuledOrganisation = {
  ...school,
  digest: { weekday: 1, hour: '08:00', channels: ['skolotaji'], escalations: true, names: false },
};

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
      • J-07 · pienākums · kārtības 25.6. punkts (kavējas 3 dienas) - Valdis Ozolnieks · termiņš bija pirms 3 dienām"
    `);
    for (const { name } of school.learners) expect(JSON.stringify(view)).not.toContain(name);
    expect(composed?.mail).toBeNull();
  });

  it('does not name a specialist beside a learner whom a meeting is about', async () => {
    const { services } = await openDuties([late]);
    const called = (organiser: string, date: string): Meeting => ({
      ...invitedTalk,
      ...{ id: `m-${organiser}`, organisation: school.id, organiser, people: [organiser], slot: { ...someSlot, date } },
    });
    await services.meetings.save(school.id, called('evija', '2026-11-26'), null);
    await services.meetings.save(school.id, called('baiba', '2026-11-27'), null);
    const composed = await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }));
    const view = composed?.view(services.say('lv'));
    expect(view && linesOf(view).slice(-2)).toEqual([
      'Individuālā saruna · J-07 – ceturtdien, 26. novembrī, plkst. 14.15',
      'Individuālā saruna · J-07 – piektdien, 27. novembrī, plkst. 14.15 · Baiba Liepkalne',
    ]);
  });

  it('does not name a specialist who is late with something about a learner', async () => {
    const opinion = (holders: readonly string[]) => obligation({ key: `opinion/${holders}`, rule: 'opinion', holders });
    const { services } = await openDuties([opinion(['evija']), opinion(['evija', 'anna']), opinion(['anna'])]);
    const composed = await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }));
    const view = composed?.view(services.say('lv'));
    const words = JSON.stringify(view);
    expect(words.match(/Anna Bērziņa/gu)).toHaveLength(1);
    expect(words).not.toContain('Evija');
    expect(words).not.toContain('psiholog');
  });

  it('tells no number of plans under five, neither of a class nor of a status', async () => {
    const { organisation, services } = await openDuties([]);
    const add = async (inClass: string, statuses: readonly PlanStatus[]) => {
      for (const [index, status] of statuses.entries())
        await addMeasured({ services, organisation }, measured.tasks, (plan) => ({
          ...{ ...plan, status, id: `${inClass}-${index}` },
          about: { kind: 'learner', learner: `${inClass}-${index}`, class: inClass },
        }));
    };
    const digest = async () => {
      const composed = await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }));
      const view = composed?.view(services.say('lv'));
      return view && linesOf(view).filter((line) => line.includes('plān'));
    };
    await add('7.a', ['draft', 'draft', 'draft', 'draft', 'in-approval']);
    await add('7.b', ['draft', 'draft', 'draft']);
    expect(await digest()).toEqual([
      '7.a klase: 5 plāni',
      'Klasēs, kurās plānu ir mazāk par pieciem, arī kopā to ir mazāk par pieciem',
    ]);
    await add('7.c', ['draft', 'draft', 'draft']);
    await add('8.a', ['draft', 'draft', 'draft', 'draft', 'draft']);
    expect(await digest()).toEqual([
      '7.a klase: 5 plāni',
      '8.a klase: 5 plāni – projekts: 5',
      'Klasēs, kurās plānu ir mazāk par pieciem, kopā: 6 plāni – projekts: 6',
    ]);
  });

  it('is not sent where there is nothing to tell', async () => {
    const { services } = await openDuties([]);
    expect(await composeDigest(services, delivery({ kind: 'digest', week: '2026-11-23' }))).toBeNull();
  });
});

describe('what was escalated on a day', () => {
  const on = '2026-11-25';
  const opinion = obligation({
    key: 'opinion/J-05',
    rule: 'opinion',
    holders: ['valdis'],
    escalated: { to: ['dzintra'], on },
  });
  const before = obligation({ key: 'evaluate/J-03', escalated: { to: ['baiba'], on: '2026-11-24' } });
  const post = delivery({ kind: 'escalation', obligation: late.key, date: on });
  const textOf = async (duties: Parameters<typeof openDuties>[0], organisation = school) => {
    const { services } = await openDuties(duties, organisation);
    const composed = await composeEscalation(services, post);
    const view = composed?.view(services.say('lv'));
    return view === undefined ? null : plainText(view);
  };

  it('is one post: how many of which kind, then each by its code, kind, point and staff', async () => {
    expect(await textOf([late, opinion, before])).toMatchInlineSnapshot(`
      "Paziņots tālāk par 2 kavējumiem
      Kas kavējas – dokumenti: 1, citi pienākumi: 1.
      To tagad zina Baiba Liepkalne, Dzintra Vītola.
      • J-07 · pienākums · kārtības 25.6. punkts (kavējas 3 dienas) - Valdis Ozolnieks · termiņš bija pirms 3 dienām
      • J-07 · atzinums vai ziņojums · kārtības 27.2. punkts (kavējas 3 dienas) - Valdis Ozolnieks · termiņš bija pirms 3 dienām"
    `);
  });

  it('names nobody where the school does not want it', async () => {
    expect(await textOf([late], nameless)).toMatchInlineSnapshot(`
      "Paziņots tālāk par 1 kavējumu
      • J-07 · pienākums · kārtības 25.6. punkts (kavējas 3 dienas) - termiņš bija pirms 3 dienām"
    `);
  });

  it('leaves out what is done by then, and is not posted where nothing is left', async () => {
    expect(await textOf([{ ...late, state: 'fulfilled' }])).toBeNull();
    expect(await textOf([before])).toBeNull();
  });

  it('as a former version asked for it, is told duty by duty', async () => {
    const { services, says } = await openDuties([late]);
    const old = delivery({ kind: 'escalation', obligation: late.key });
    expect((await composeEscalation(services, old))?.shown).toEqual([late.key]);
    await says('valdis', 'izdarīts J-07');
    expect(await composeEscalation(services, old)).toBeNull();
  });
});
