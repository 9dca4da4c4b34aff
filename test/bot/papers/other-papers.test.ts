/** The review, the sheet for the guardians, the minutes and the month of the log on paper. */
import { beforeAll, describe, expect, it } from 'vitest';
import { tokenOf } from '../../../src/bot/core/tap.ts';
import type { PaperKind } from '../../../src/bot/ports/papers.ts';
import type { View } from '../../../src/bot/ports/view.ts';
import type { Meeting } from '../../../src/domain/meetings/meeting.ts';
import { learner } from '../../subjects.ts';
import { openDemoSchool } from '../../world/demo-school.ts';
import { openDocx } from '../../world/open-docx.ts';
import type { World } from '../../world.ts';
import { begin, buttonOf, logWorld } from '../log/log-world.ts';

let world: World;
beforeAll(async () => {
  ({ world } = await openDemoSchool());
});

const asWord = 'Lejupielādēt Word failu';

const secretsIn = ({ blocks }: View, label?: string): readonly string[] =>
  blocks
    .flatMap((block) => (block.kind === 'links' ? block.links : []))
    .filter((link) => label === undefined || link.label === label)
    .map(({ address }) => address.slice(address.lastIndexOf('/') + 1));

/** What is written on a paper that somebody asks for, and what its file is called. */
async function paperFor(who: string, what: PaperKind, of: string) {
  const [word = ''] = secretsIn(
    await world.tapsToken(who, tokenOf({ kind: 'paper', what, of })),
    'Lejupielādēt Word failu',
  );
  const file = await world.collect(word);
  return file === null ? null : { name: file.name, words: openDocx(file.bytes).lines.join('\n') };
}

/** That of J-08, which ran through two semesters and is closed. */
const closed = 'demo-J-08-noslegts';

describe('the review of the semesters on paper', () => {
  it('holds each part with its tasks, their results and what was said of each semester', async () => {
    const paper = await paperFor('baiba', 'review', closed);
    expect(paper?.name).toBe('J-08-iip-2025-2026-izvertejums.docx');
    for (const words of [
      'Izglītojamais | Sanija Ceriņa · J-08',
      'Latviešu valoda – Anna Bērziņa',
      'Katru nedēļu četriem teksta uzdevumiem uzzīmēt shēmu un pierakstīt atrisinājumu. | 1. semestris: daļēji sasniegts',
      'termiņš 2025. gada 15. decembris',
      '2. semestris | Rakstot garumzīmes izlaiž reti.',
    ])
      expect(paper?.words).toContain(words);
    expect(paper?.words).not.toContain('…');
  });

  it('is offered where the review stands in the chat', async () => {
    const review = await world.says('baiba', 'izvērtējums J-08');
    expect(review.actions.map(({ label }) => label)).toEqual(expect.arrayContaining(['Izvērtējums kā dokuments']));
  });

  it('does not exist for whoever may not know of the plan', async () => {
    expect(await paperFor('raivis', 'review', closed)).toBeNull();
  });
});

describe('the sheet for learner and guardians', () => {
  it('holds what is finished, with a line to sign that they have seen it', async () => {
    const paper = await paperFor('anna', 'feedback', closed);
    expect(paper?.name).toBe('J-08-iip-2025-2026-atgriezeniska-saite.docx');
    expect(paper?.words).toContain('Atgriezeniskā saite izglītojamajam un vecākiem');
    expect(paper?.words).toContain('Domraksta apjoms pieaudzis no 60 līdz 110 vārdiem');
    expect(paper?.words).toContain('Ar izvērtējumu iepazināmies\nIzglītojamā likumiskais pārstāvis');
  });

  it('is not there before anything was evaluated', async () => {
    expect(await paperFor('baiba', 'feedback', 'demo-J-07')).toBeNull();
  });
});

const meeting = (): Meeting => ({
  ...{ id: 'talk-1', organisation: world.organisation.id, kind: 'individual-talk', state: 'held', organiser: 'sarma' },
  ...{ people: ['sarma', 'anna'], guests: ['guardian'], about: learner('J-07', '7.b'), plan: 'demo-J-07' },
  ...{ slot: { date: '2026-11-25', time: '14:00', minutes: 40 }, place: '12. kabinets', sequence: 1 },
  ...{ contributions: [], createdAt: '2026-11-20T07:00:00.000Z', revision: 1 },
  minutes: {
    ...{ number: '7', date: '2026-11-25', present: ['sarma', 'anna'], guests: ['guardian'] },
    decisions: [{ number: '7.1', text: 'Turpināt konsultācijas matemātikā.' }],
    agreements: [{ id: 'a', text: 'Lasīt katru dienu.', doer: 'learner', holder: 'anna', due: '2026-12-18' }],
    finished: { by: 'sarma', at: '2026-11-25T13:00:00.000Z' },
  },
});

describe('minutes on paper', () => {
  it('hold who met when, what was decided and agreed, and lines to sign on', async () => {
    await world.services.meetings.save(world.organisation.id, meeting(), null);
    const paper = await paperFor('anna', 'minutes', 'talk-1');
    expect(paper?.name).toBe('J-07-protokols-2026-11-25.docx');
    for (const words of [
      'Protokols: Individuālā saruna · J-07',
      'Laiks | trešdien, 2026. gada 25. novembrī, plkst. 14.00',
      'Protokola numurs un datums | 7 · 2026. gada 25. novembris',
      'Nr. 7.1: Turpināt konsultācijas matemātikā.',
      'Lasīt katru dienu. | ',
      'Anna Bērziņa, termiņš 2026. gada 18. decembris',
      'Sanāksmes vadītājs | ',
    ])
      expect(paper?.words).toContain(words);
  });

  it('are for those who met, and who answers for all meetings', async () => {
    expect(await paperFor('valdis', 'minutes', 'talk-1')).toBeNull();
    expect(await paperFor('baiba', 'minutes', 'talk-1')).not.toBeNull();
  });

  it('are not there before they are finished', async () => {
    const { finished: _, ...minutes } = meeting().minutes!;
    await world.services.meetings.save(world.organisation.id, { ...meeting(), id: 'talk-2', minutes }, null);
    expect(await paperFor('sarma', 'minutes', 'talk-2')).toBeNull();
  });
});

describe('a month of consultations on paper', () => {
  it('counts what took place by plan and measure, for those who oversee it alone', async () => {
    const school = logWorld();
    await begin(school);
    const draft = await school.says('valdis', 'konsultācija J-05 matemātikā 40 min: reizrēķins');
    await school.taps('valdis', buttonOf(draft, 'Saglabāt'));
    const month = await school.says('dzintra', 'mēneša dokumenti novembris');
    const [word = ''] = secretsIn(await school.taps('dzintra', buttonOf(month, 'Kā dokuments')), asWord);
    const file = await school.bot.collect(word);
    expect(file?.name).toBe('konsultacijas-2026-11.docx');
    const { lines } = openDocx(file!.bytes);
    expect(lines).toContain('Konsultācijas: 2026. gada novembris');
    expect(lines).toContain('Plāns | Pasākums | Notikušas | Neapliecinātas | Nenotika');
    expect(lines.join('\n')).toContain('J-05 (IAP) | P-1 · Konsultācijas – matemātika | 1 | 1 | 0');
    expect(lines.join('\n')).toMatch(
      /J-05 \(IAP\) \| P-1 · Konsultācijas – matemātika \| Valdis Ozolnieks \| .* \| 40 \| klātienē \| reizrēķins \| Nav apliecināta\./u,
    );
    const refused = await school.taps('valdis', tokenOf({ kind: 'paper', what: 'month', of: '2026-11' }));
    expect(secretsIn(refused)).toEqual([]);
  });
});

describe('the sheet of consultations', () => {
  const sheetFor = async (who: string) => {
    const school = logWorld();
    await begin(school);
    const draft = await school.says('valdis', 'konsultācija J-05 matemātikā 40 min: reizrēķins');
    await school.taps('valdis', buttonOf(draft, 'Saglabāt'));
    const [word = ''] = secretsIn(await school.taps(who, tokenOf({ kind: 'paper', what: 'log', of: 'iap-5' })), asWord);
    const file = await school.bot.collect(word);
    return file && { name: file.name, words: openDocx(file.bytes).lines.join('\n') };
  };

  it('has each session of a measure with its topic and how it was confirmed, and a line for both to sign on', async () => {
    for (const who of ['valdis', 'dzintra']) {
      const sheet = await sheetFor(who);
      expect(sheet?.name).toBe('J-05-iap-2026-2027-1-konsultacijas.docx');
      expect(sheet?.words).toContain('Datums | Minūtes | Veids | Tēma | Apliecinājums');
      expect(sheet?.words).toMatch(/\| 40 \| klātienē \| reizrēķins \| Nav apliecināta\./u);
      expect(sheet?.words).toContain('Pasākuma sniedzējs');
    }
  });

  it('does not exist for who neither gives a measure of the plan nor oversees such plans', async () => {
    expect(await sheetFor('kristine')).toBeNull();
  });
});
