/** Whatever is done about a duty from its message: the message changes in place, the way back stands above, and others hear of it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/bot/core/plain-text.ts';
import type { Rule, RuleSet } from '../../../src/domain/duties/rule.ts';
import { learner } from '../../subjects.ts';
import { buttonsOf } from '../../world/seen.ts';
import { type DutyWorld, obligation, openDuties, school, today } from './duty-world.ts';

const late = obligation({ key: 'evaluate/J-07' });
const other = obligation({ key: 'evaluate/J-03', about: { whom: learner('J-03', '7.a') }, due: today });

async function openDay(): Promise<
  DutyWorld & { readonly message: NonNullable<Awaited<ReturnType<DutyWorld['daily']>>> }
> {
  const rig = await openDuties([late, other]);
  const message = await rig.daily('valdis');
  if (message === null) throw new Error('nothing to say');
  return { ...rig, message };
}

const labels = (view: Parameters<typeof buttonsOf>[0]) => buttonsOf(view).map(({ action }) => action.label);

describe('done', () => {
  it('shows the same message with the duty as done, without buttons, and the way to undo it', async () => {
    const { taps, message, kept } = await openDay();
    const after = await taps('valdis', 'Izdarīts', message);
    expect(after.name).toBe('daily');
    expect(plainText(after)).toContain('Paldies! Atzīmēju: „J-07 · Izvērtēt plāna īstenošanu” ir izdarīts.');
    expect(plainText(after)).toContain('• J-07 · Izvērtēt plāna īstenošanu (nokārtots)');
    expect(labels(after).filter((label) => label === 'Izdarīts')).toHaveLength(1);
    expect(await kept(late.key)).toMatchObject({ state: 'fulfilled', closed: { by: 'valdis', on: today } });
  });

  it('is taken back with one tap', async () => {
    const { taps, message, kept } = await openDay();
    const back = await taps('valdis', 'Atsaukt', await taps('valdis', 'Izdarīts', message));
    expect(plainText(back)).toContain('Atsaukts: „J-07 · Izvērtēt plāna īstenošanu” atkal ir starp jūsu pienākumiem.');
    expect(await kept(late.key)).toMatchObject({ state: 'open' });
  });

  it('tapped twice is done once', async () => {
    const { taps, message, kept } = await openDay();
    await taps('valdis', 'Izdarīts', message);
    const { revision } = await kept(late.key);
    const again = await taps('valdis', 'Izdarīts', message);
    expect(plainText(again)).toContain('jau ir nokārtots');
    expect((await kept(late.key)).revision).toBe(revision);
  });

  it('changes the message that stands in the chat, too, where it was said elsewhere', async () => {
    const { says, posted, faults } = await openDay();
    await says('valdis', 'izdarīts J-07');
    const view = posted(`daily/valdis/${today}`);
    expect(view && plainText(view)).toContain('• J-07 · Izvērtēt plāna īstenošanu (nokārtots)');
    expect(faults).toEqual([]);
  });

  it('stands in the audit trail', async () => {
    const { taps, message, services } = await openDay();
    const noted: unknown[] = [];
    const append = services.audit.append.bind(services.audit);
    Object.assign(services.audit, {
      append: async (...args: Parameters<typeof append>) => {
        noted.push(...args[1]);
        return append(...args);
      },
    });
    await taps('valdis', 'Izdarīts', message);
    expect(noted).toMatchObject([{ member: 'valdis', act: 'changed', what: 'duty-done' }]);
  });
});

describe('not yet, because', () => {
  it('asks why in a form, keeps the reason, and shows it to its holder', async () => {
    const { taps, fills, message, kept } = await openDay();
    const form = await taps('valdis', 'Vēl nav, jo …', message);
    expect(form.surface).toBe('form');
    const after = await fills('valdis', { reason: 'Gaidu logopēda atzinumu.' });
    expect(plainText(after)).toContain('Jūsu atbilde: vēl nav. Pamatojums: Gaidu logopēda atzinumu.');
    expect(await kept(late.key)).toMatchObject({ notYet: { by: 'valdis', text: 'Gaidu logopēda atzinumu.' } });
  });

  it.each([
    ['', '', 'Lūdzu, aizpildiet šo lauku.'],
    ['Skolēns 010203-12345 slimo', 'Skolēns ██████-█████ slimo', 'personas kods'],
    ['Skolēnam ir depresija', 'Skolēnam ir depresija', 'minēta diagnoze'],
    ['a'.repeat(601), 'a'.repeat(601), 'garāks'],
  ])('shows what is wrong beside the field, with what was typed (%#)', async (reason, value, problem) => {
    const { taps, fills, message } = await openDay();
    await taps('valdis', 'Vēl nav, jo …', message);
    const again = await fills('valdis', { reason });
    expect(again.form?.fields[0]).toMatchObject({ value });
    expect(again.form?.fields[0]?.problem).toContain(problem);
  });

  it('tells the deputy head at once where the rule asks for that notice', async () => {
    const opinion = obligation({
      key: 'opinion/J-06',
      rule: 'opinion',
      about: { whom: learner('J-06') },
      holders: ['evija'],
    });
    const rig = await openDuties([opinion]);
    const message = await rig.daily('evija');
    if (message === null) throw new Error('nothing to say');
    await rig.taps('evija', 'Vēl nav, jo …', message);
    await rig.fills('evija', { reason: 'Vecāki neatveda bērnu.' });
    const told = await rig.daily('dzintra');
    expect(told && plainText(told)).toContain('Evija Rudzāte ziņo, ka noteiktajā termiņā to nevarēs izdarīt.');
    expect(told && plainText(told)).toContain('vēl nav. Pamatojums: Vecāki neatveda bērnu.');
  });
});

describe('putting off', () => {
  it('offers days in place of the duty, and leads back to it', async () => {
    const { taps, message } = await openDay();
    const choices = await taps('valdis', 'Atlikt', message);
    expect(labels(choices)).toEqual(['Līdz rītdienai', 'Līdz pirmdienai, 30. novembrim', 'Atpakaļ']);
    expect((await taps('valdis', 'Atpakaļ', choices)).title).toBe('J-07 · Izvērtēt plāna īstenošanu');
  });

  it('up to the day of the escalation is the holder’s own to decide', async () => {
    const { taps, message, kept } = await openDay();
    const after = await taps('valdis', 'Līdz rītdienai', await taps('valdis', 'Atlikt', message));
    expect(plainText(after)).toContain('Atlikts līdz rītdienai.');
    expect(await kept(late.key)).toMatchObject({ snoozed: { until: '2026-11-26', by: 'valdis' } });
    const back = await taps('valdis', 'Atsaukt', after);
    expect(plainText(back)).toContain('kavējas 3 dienas');
  });

  it('past it asks the support-team head, who agrees with one tap', async () => {
    const { taps, message, kept, daily } = await openDay();
    const asked = await taps('valdis', 'Līdz pirmdienai, 30. novembrim', await taps('valdis', 'Atlikt', message));
    expect(plainText(asked)).toContain('vajadzīga piekrišana');
    const head = await daily('baiba');
    expect(head && plainText(head)).toContain('Valdis Ozolnieks lūdz atlikt līdz pirmdienai, 30. novembrim.');
    await taps('baiba', 'Piekrist', head ?? asked);
    expect(await kept(late.key)).toMatchObject({ snoozed: { until: '2026-11-30' } });
    expect((await kept(late.key)).snoozeAsked).toBeUndefined();
  });
});

describe('this is wrong', () => {
  async function disputed() {
    const rig = await openDay();
    await rig.taps('valdis', 'Tas nav pareizi', rig.message);
    const after = await rig.fills('valdis', { reason: 'Šo klasi vairs nemācu.' });
    return { ...rig, after };
  }

  it('stops the nudges and tells the support-team head', async () => {
    const { after, daily } = await disputed();
    expect(plainText(after)).toContain('līdz lēmumam neatgādināšu');
    const head = await daily('baiba');
    expect(head && plainText(head)).toContain('Pamatojums: Šo klasi vairs nemācu.');
    // After those of the message itself.
    expect(head && labels(head).slice(2, 4)).toEqual(['Paliek spēkā', 'Nav jādara']);
  });

  it('falls away for good where the head says so, and its holder hears of it', async () => {
    const { daily, taps, kept, at } = await disputed();
    const head = await daily('baiba');
    if (head === null) throw new Error('nothing to say');
    const settled = await taps('baiba', 'Nav jādara', head);
    expect(plainText(settled)).toContain('vairs nav jādara');
    expect(await kept(late.key)).toMatchObject({ state: 'void' });
    at('2026-11-26T07:00:00.000Z');
    const next = await daily('valdis');
    expect(next && plainText(next)).toContain('Baiba Liepkalne izlēma: pienākums nav jāpilda.');
  });

  it('is for nobody else to settle', async () => {
    const { daily, tapsToken, tokenOf } = await disputed();
    await daily('baiba');
    const token = tokenOf('baiba', 'Nav jādara');
    expect((await tapsToken('valdis', token)).name).toBe('refused');
    expect((await tapsToken('ruta', token)).name).toBe('nothing-here');
  });
});

describe('a duty of somebody else', () => {
  it('is for a stranger to it as if there were none', async () => {
    const { does, tapsToken } = await openDay();
    const form = { kind: 'form', values: { reason: 'x' } } as const;
    for (const kind of ['duty', 'duty-done', 'duty-not-yet', 'duty-snooze', 'duty-wrong', 'duty-open'])
      expect(await tapsToken('aiga', `${kind}~evaluate/J-07~${kind === 'duty' ? '' : 'list'}`)).toEqual(
        await tapsToken('aiga', `${kind}~no-such~${kind === 'duty' ? '' : 'list'}`),
      );
    for (const kind of ['duty-not-yet-said', 'duty-wrong-said'])
      expect((await does('aiga', { ...form, token: `${kind}~evaluate/J-07~` })).name).toBe('nothing-here');
  });
});

describe('opening what ends a duty', () => {
  it('leaves the message where it is, and opens it below', async () => {
    const renewal = obligation({
      key: 'renew/J-08',
      rule: 'renew',
      about: { whom: learner('J-08', '7.b') },
      holders: ['anna'],
    });
    const rule: Rule = {
      id: 'renew',
      point: '15.',
      text: 'Plāns.',
      duty: { lv: 'sākt jaunu plānu', en: 'begin a new plan' },
      about: { kind: 'renewal', type: 'iip' },
      holder: { kind: 'role', role: 'class-teacher' },
      start: { kind: 'date', month: 9, day: 1 },
      fulfilledBy: { kind: 'plan-status', statuses: ['approved'] },
      ladder: { before: [1], onTheDay: true, every: 3 },
    };
    const rules: readonly RuleSet[] = [{ id: 'rules', version: '1', title: 'Kārtība', rules: [rule] }];
    const rig = await openDuties([renewal], { ...school, rules });
    const message = await rig.daily('anna');
    if (message === null) throw new Error('nothing to say');
    const after = await rig.taps('anna', 'Sākt plānu', message);
    expect(after.title).toBe(message.title);
    expect(rig.below()).toMatchObject({ name: 'question' });
    expect(rig.faults).toEqual([]);
  });
});

describe('an escalated duty', () => {
  it('is told to the next person up with what was tried, and can be seen to there', async () => {
    const silent = obligation({
      ...{ key: 'evaluate/J-07', nudged: ['2026-11-20', '2026-11-23', '2026-11-24'] },
      ...{ notYet: { by: 'valdis', at: '2026-11-23T08:00:00.000Z', text: 'Gaidu kontroldarbu.' } },
      ...{ escalated: { to: ['baiba'], on: today }, news: [{ member: 'baiba', what: 'escalated', on: today }] },
    });
    const rig = await openDuties([silent]);
    const message = await rig.daily('baiba');
    if (message === null) throw new Error('nothing to say');
    expect(plainText(message)).toContain('Atgādināts 3 reizes: 20. novembrī, 23. novembrī un 24. novembrī.');
    expect(plainText(message)).toContain('Valdis Ozolnieks atbildēja: vēl nav. Pamatojums: Gaidu kontroldarbu.');
    expect((await rig.taps('baiba', 'Skatīt', message)).title).toBe(message.title);
    const one = rig.below();
    expect(one?.name).toBe('duty');
    expect(one && labels(one)).toContain('Izdarīts');
  });
});

describe('in the list of all that is owed', () => {
  it('a duty that is done keeps its row, with the way back in it', async () => {
    const { says, taps } = await openDay();
    await says('valdis', 'pienākumi');
    const after = await taps('valdis', 'Izdarīts', 'J-07');
    expect(plainText(after)).toContain('• J-07 · Izvērtēt plāna īstenošanu (nokārtots) [Atsaukt]');
    expect(plainText(await taps('valdis', 'Atsaukt', 'J-07'))).toContain(
      'J-07 · Izvērtēt plāna īstenošanu (kavējas 3 dienas)',
    );
  });
});
