/** Which papers a month still lacks. */
import { expect, test } from 'vitest';
import { startedEntry } from '../../contracts/plan-fixtures.ts';
import { learner } from '../../subjects.ts';
import { openDocx } from '../../world/open-docx.ts';
import { demoSchool } from '../../world/schools.ts';
import { linesOf } from '../../world/seen.ts';
import { begin, buttonOf, logWorld, supportSchool } from './log-world.ts';

/** J-05 lacks the certificate of November; what changed is still to be typed into the state's system. */
async function lackingCertificate() {
  const { rules } = demoSchool('demo/support-rules.yaml');
  const world = logWorld({ organisation: { ...supportSchool(), rules } });
  await begin(world);
  const owed = (rule: string) => ({
    ...{ key: rule, rule, about: { plan: 'iap-5', whom: learner('J-05', '7.a') }, holders: ['sarma'] },
    ...({ startsOn: '2026-11-01', due: '2026-11-30', estimated: false, state: 'open', held: 'by-holder' } as const),
    ...{ since: '2026-11-01', nudged: [], news: [], look: '2026-11-30', revision: 0 },
  });
  await world.stores.obligations.write(world.organisation.id, [
    { obligation: owed('iap-certificate-of-month'), seen: 'add' },
    { obligation: owed('iap-state-system'), seen: 'add' },
  ]);
  return world;
}

test('a certificate of the month is counted among them, and printed with its day; what is to be typed in is none', async () => {
  const world = await lackingCertificate();
  const month = await world.says('dzintra', 'mēneša dokumenti novembris');
  expect(linesOf(month).join('\n')).toContain('trūkst 1 dokumenta');
  const view = await world.taps('dzintra', buttonOf(month, 'Kā dokuments'));
  const links = view.blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));
  const link = links.find(({ label }) => label.includes('Word'));
  const file = await world.bot.collect(link?.address.split('/').at(-1) ?? '');
  const words = openDocx(file!.bytes).lines.join('\n');
  expect(words).toContain('Trūkst dokumentu');
  expect(words).toMatch(/^J-05 \| reģistrēt šī mēneša apliecinājumu.* \| 2026\. gada 30\. novembris$/mu);
  expect(words).not.toContain('valsts sistēmā');
});

test('a plan that has ended since still stands in the month, with the id that the state gave it; a measure that began later does not', async () => {
  const world = logWorld({ now: () => new Date('2027-01-04T08:00:00.000Z') });
  await begin(world);
  const { plans } = world.stores;
  const { id } = world.organisation;
  const [plan] = await plans.ofSubject(id, learner('J-05', '7.a'));
  const [measure] = plan!.rows;
  const given = { by: 'sarma', at: '2026-12-21T08:00:00.000Z', revision: 1 };
  const closed = {
    ...{ ...plan!, id: 'iap-6', about: learner('J-06', '7.b'), status: 'closed', statusAt: '2026-12-21T08:00:00.000Z' },
    sections: {
      ikvd: { revision: 1, answers: { decision: { ...given, values: { date: '2026-09-01', 'plan-id': 'IAP-7' } } } },
    },
  };
  const later = { span: { ...given, values: { span: ['2027-01-04', '2027-05-28'] } } };
  const rows = [
    { ...measure!, id: 'before' },
    { ...measure!, id: 'later', answers: { ...measure!.answers, ...later } },
  ];
  await plans.add(id, { ...closed, rows }, startedEntry('of-six'));
  await plans.add(
    id,
    { ...closed, id: 'iap-7', about: learner('J-07', '7.b'), rows: [{ ...measure!, id: 'other' }] },
    startedEntry('of-seven'),
  );
  const month = await world.says('dzintra', 'mēneša dokumenti decembris');
  const lines = linesOf(month).join('\n');
  expect(lines.match(/J-06/gu)).toHaveLength(1);
  expect(lines).toContain('J-07');
  const view = await world.taps('dzintra', buttonOf(month, 'Kā dokuments'));
  const links = view.blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));
  const file = await world.bot.collect(
    links
      .find(({ label }) => label.includes('Word'))
      ?.address.split('/')
      .at(-1) ?? '',
  );
  expect(openDocx(file!.bytes).lines.join('\n')).toContain('J-06 (IAP) · IAP-7 |');
  expect(linesOf(await world.says('dzintra', 'mēneša dokumenti janvāris')).join('\n')).not.toContain('J-06');
});

test('a plan that nobody has agreed on yet is not among those of the month', async () => {
  const world = await lackingCertificate();
  const month = async () => linesOf(await world.says('dzintra', 'mēneša dokumenti novembris')).join('\n');
  expect(await month()).toContain('J-05');
  const { plans } = world.stores;
  const [plan] = await plans.ofSubject(world.organisation.id, learner('J-05', '7.a'));
  await plans.add(
    world.organisation.id,
    { ...plan!, id: 'iap-6', about: learner('J-06', '7.b'), status: 'draft' },
    startedEntry('of-six'),
  );
  expect(await month()).not.toContain('J-06');
});

test('a semester is counted with what was planned, and is to be had as a sheet', async () => {
  const world = await lackingCertificate();
  const semester = await world.says('dzintra', 'konsultāciju pārskats par 1. semestri');
  expect(semester.title).toBe('Konsultāciju pārskats · 2026/2027, 1. semestris');
  expect(linesOf(semester).join('\n')).toMatch(/J-05.*notikušas: 0 · plānotas: 1\d/u);
  const view = await world.taps('dzintra', buttonOf(semester, 'Kā dokuments'));
  const links = view.blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));
  const link = links.find(({ label }) => label.includes('Word'));
  const file = await world.bot.collect(link?.address.split('/').at(-1) ?? '');
  expect(file?.name).toBe('konsultacijas-2026-2027-1.docx');
  expect(openDocx(file!.bytes).lines.join('\n')).toContain('Plāns | Pasākums | Plānotas | Notikušas');
  expect((await world.says('anna', 'konsultāciju pārskats')).name).toBe('refused');
  const unknown = await world.says('dzintra', 'konsultāciju pārskats par 1. semestri 2031/2032');
  expect(linesOf(unknown).join()).toContain('Kalendārā šāda semestra nav');
});

test('over several plans it is summed up by subject, too', async () => {
  const world = await lackingCertificate();
  const { plans } = world.stores;
  const { id } = world.organisation;
  const [plan] = await plans.ofSubject(id, learner('J-05', '7.a'));
  const [measure] = plan!.rows;
  const answers = Object.entries(measure!.answers).map(([step, answer]) => {
    const inLatvian = 'subject' in answer.values ? { subject: 'latviesu-valoda' } : {};
    return [step, { ...answer, values: { ...answer.values, ...inLatvian } }];
  });
  const rows = [
    { ...measure!, id: 'six-1' },
    { ...measure!, id: 'six-2', answers: Object.fromEntries(answers) },
  ];
  await plans.add(id, { ...plan!, id: 'iap-6', about: learner('J-06', '7.b'), rows }, startedEntry('of-six'));
  const lines = linesOf(await world.says('dzintra', 'mēneša dokumenti novembris'));
  expect(lines).toContain('Matemātika: notikušas: 0');
  expect(lines).toContain('Latviešu valoda: notikušas: 0');
});
