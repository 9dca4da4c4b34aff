/** A plan on paper, asked for in the chat and fetched by its link. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/bot/ports/view.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { openDocx } from '../../world/open-docx.ts';
import { openPdf } from '../../world/open-pdf.ts';
import { linesOf } from '../../world/seen.ts';
import type { World } from '../../world.ts';

let world: World;
const openSchool = async () => {
  ({ world } = await openDemoSchool());
};

const asWord = 'Lejupielādēt Word failu';

const linksIn = ({ blocks }: View) => blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));

/** What stands at the end of the address under that label. */
function secretIn(view: View, label = asWord): string {
  const address = linksIn(view).find((one) => one.label === label)?.address ?? '';
  return address.slice(address.lastIndexOf('/') + 1);
}

const wordsFor = async (who: string, said = 'izdruka J-07', label = asWord) => {
  const file = await world.collect(secretIn(await world.says(who, said), label));
  return file === null ? [] : openDocx(file.bytes).lines;
};

const trail = async () => {
  const { plan } = await theirs();
  return (await world.services.audit.find(world.organisation.id, { plan, atMost: 50 })).map(({ act, member, what }) => [
    member,
    act,
    what,
  ]);
};

/** The plan of J-07. */
async function theirs() {
  const [plan] = await world.services.plans.ofSubject(world.organisation.id, {
    kind: 'learner',
    learner: 'J-07',
    class: '7.b',
  });
  return { plan: plan?.id ?? '' };
}

describe('a plan as a document', () => {
  beforeAll(openSchool);

  it.each(['izdruka J-07', 'plāns J-07 kā dokuments', 'J-07 pdf', 'izdrukāt J-07 plānu', 'print the J-07 plan'])(
    'is handed out to whoever may read all of it, for "%s"',
    async (said) => {
      const view = await world.says('baiba', said);
      expect(view.name).toBe('paper');
      expect(view.title).toMatch(/^J-07 · /u);
      expect(linksIn(view).map(({ label, isMain }) => [label, isMain])).toEqual([
        [expect.stringContaining('PDF'), true],
        [expect.stringContaining('Word'), undefined],
      ]);
      expect(linksIn(view)[0]?.address).toMatch(/^https:\/\/solis\.skola\.example\/papers\/[\w-]{43}$/u);
    },
  );

  it('is one tap away from where the plan stands, for them alone', async () => {
    await world.says('baiba', 'statuss J-07');
    expect((await world.taps('baiba', 'Plāns kā dokuments')).name).toBe('paper');
    await world.says('anna', 'statuss J-07');
    await expect(world.taps('anna', 'Plāns kā dokuments')).rejects.toThrow('no button');
  });

  it.each([
    ['anna', 'reads no findings of the speech therapist'],
    ['sarma', 'reads no findings of the speech therapist'],
    ['valdis', 'teaches one subject'],
  ])('is refused to %s, who %s, with where to read the rest', async (who) => {
    const view = await world.says(who, 'izdruka J-07');
    expect(linksIn(view)).toEqual([]);
    expect(linesOf(view).join()).toContain('viss plāns');
  });

  it('does not exist for whoever may not know of the plan', async () => {
    expect((await world.says('raivis', 'izdruka J-07')).name).toBe('nothing-here');
  });

  it.each([
    ['valdis', 'plan'],
    ['valdis', 'month'],
    ['raivis', 'plan'],
    ['raivis', 'review'],
    ['raivis', 'feedback'],
    ['raivis', 'minutes'],
    ['raivis', 'month'],
  ])('is not handed to %s for a made-up button either, nor is any other paper (%s)', async (who, what) => {
    const { plan } = await theirs();
    for (const of of [plan, '2026-11', ''])
      expect(linksIn(await world.tapsToken(who, `paper~${what}~${of}`))).toEqual([]);
  });

  it('holds each section with its author, its answers and its rows, and lines to sign on', async () => {
    const words = (await wordsFor('baiba')).join('\n');
    for (const part of [
      'Jaunkalnes pamatskola\nIndividuālais izglītības plāns (IIP)\nIzglītojamais | Emīls Dambītis · J-07\nDzimšanas datums | ',
      'Logopēda ieraksts\nAizpildīja Inga Sniedze 2026. gada 23. septembrī',
      'Runa | Runa saprotama, runājot steidzas; pēc atgādinājuma spēj runāt lēnāk.',
      'Mērķis | Uzdevums | Semestris | Izmantojamie pasākumi | Sasniedzamais rezultāts | Termiņš | Kas atbild',
      'Novērš robus tēmā „Parastās daļas”.',
      '2026. gada 5. novembris | Valdis Ozolnieks',
      'Statuss | īstenošanā (kopš 2026. gada 9. oktobra)',
      'Paraksti\nIzglītojamā likumiskais pārstāvis | \nparaksts, atšifrējums, datums\nPar atbalsta komandu',
    ])
      expect(words).toContain(part);
    expect(words).not.toContain('nav aizpildīts');
  });

  it('is in the language of whoever asked', async () => {
    await world.says('baiba', 'language English');
    const words = await wordsFor('baiba', 'printout J-07', 'Download the Word file');
    await world.says('baiba', 'valoda latviešu');
    expect(words.join()).toContain('Legal representative of the learner');
    expect(words.join()).toContain('Filled in by Inga Sniedze on 23 September 2026');
  });

  it('comes as a PDF with the same words', async () => {
    const file = await world.collect(secretIn(await world.says('baiba', 'J-07 pdf'), 'Lejupielādēt PDF'));
    expect(file?.name).toBe('J-07-iip-2026-2027.pdf');
    const { lines, title } = await openPdf(file!.bytes);
    expect(title).toBe('Individuālais izglītības plāns (IIP)');
    expect(lines.join(' ')).toContain('Novērš robus tēmā');
    expect(lines.join(' ')).toContain('Izglītojamā likumiskais pārstāvis');
  });

  it('is called by code, kind and year, never by a name', async () => {
    const file = await world.collect(secretIn(await world.says('baiba', 'izdruka J-07')));
    expect(file?.name).toBe('J-07-iip-2026-2027.docx');
  });

  it('said in a channel is answered in private', async () => {
    const { reply, inPrivate } = await world.arrives({
      event: { kind: 'text', text: 'izdruka J-07' },
      from: { platform: 'web', user: 'baiba' },
      place: { kind: 'channel', channel: 'atbalsta-komanda' },
    });
    expect(linksIn(reply!)).toEqual([]);
    expect(linksIn(inPrivate!)).toHaveLength(2);
  });
});

describe('the link to a document', () => {
  beforeEach(openSchool);

  it('serves once, whichever process is asked first', async () => {
    const secret = secretIn(await world.says('baiba', 'izdruka J-07'));
    const other = world.elsewhere();
    const files = await Promise.all([world.collect(secret), other.collect(secret), world.collect(secret)]);
    expect(files.filter((file) => file !== null)).toHaveLength(1);
  });

  it('serves for ten minutes', async () => {
    const secret = secretIn(await world.says('baiba', 'izdruka J-07'));
    world.passes(10);
    expect(await world.collect(secret)).toBeNull();
  });

  it('that somebody made up serves for nothing', async () => {
    expect(await world.collect('c29tZS1zZWNyZXQ')).toBeNull();
  });

  it('gives the plan as it stands when it is fetched', async () => {
    const secret = secretIn(await world.says('baiba', 'izdruka J-07'));
    await world.says('valdis', 'uzdevums J-07 matemātikā: atkārtot procentus līdz 15. decembrim, atbildīgais Valdis');
    await world.taps('valdis', 'Saglabāt uzdevumu');
    expect(openDocx((await world.collect(secret))!.bytes).lines.join()).toContain('atkārtot procentus');
  });

  it('gives nothing to whoever may not read the plan any more', async () => {
    const secret = secretIn(await world.says('baiba', 'izdruka J-07'));
    const organisation = {
      ...world.organisation,
      members: world.organisation.members.map((member) => (member.id === 'baiba' ? { ...member, roles: [] } : member)),
    };
    expect(await world.elsewhere({ organisation }).collect(secret)).toBeNull();
  });

  it('leaves a trace when it is refused, and when it is fetched', async () => {
    await world.says('anna', 'izdruka J-07');
    expect(await trail()).toContainEqual(['anna', 'refused', 'paper-plan']);
    expect(await trail()).not.toContainEqual(['baiba', 'exported', 'paper-plan-docx']);
    await world.collect(secretIn(await world.says('baiba', 'izdruka J-07')));
    expect(await trail()).toContainEqual(['baiba', 'exported', 'paper-plan-docx']);
  });

  it('is not given where nobody said where browsers reach Solis', async () => {
    const bot = world.elsewhere({ desk: null });
    const { reply } = await bot.receive({
      ...{ organisation: world.organisation.id, id: 'a-1', place: { kind: 'private' } },
      ...{ from: { platform: 'web', user: 'baiba' }, event: { kind: 'text', text: 'izdruka J-07' } },
    });
    expect(linksIn(reply!)).toEqual([]);
    expect(linesOf(reply!).join()).toContain('administratoram');
  });
});

describe('"viss plāns"', () => {
  beforeAll(openSchool);

  it.each(['viss plāns J-07', 'parādi visu J-07 plānu', 'whole plan J-07'])(
    'shows on one page what the reader may read ("%s")',
    async (said) => {
      const view = await world.says('anna', said);
      expect(view.name).toBe('whole-plan');
      expect(JSON.stringify(view)).toContain('Novērš robus tēmā „Parastās daļas”.');
      expect(JSON.stringify(view)).not.toContain('Runa saprotama');
    },
  );
});
