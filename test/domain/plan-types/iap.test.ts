/** An individual support plan: no word without consent, each risk has a measure, three stages agree, and it ends with its semester. */
import { describe, expect, test } from 'vitest';
import { maySee, mayStart, owns, rowsSeen } from '../../../src/domain/plan/access.ts';
import { readStepIn } from '../../../src/domain/plan/choices.ts';
import { neededSections } from '../../../src/domain/plan/on-path.ts';
import { takersOf } from '../../../src/domain/plan/takers.ts';
import { iap } from '../../../src/domain/plan-types/iap/iap.ts';
import { learner } from '../../subjects.ts';
import { school } from '../plan/small-type.ts';
import { all, readerOf, refusal, type Table } from '../plan/table.ts';
import {
  answered,
  approvedPlan,
  carriedOutPlan,
  consultation,
  meals,
  risk,
  supportPlan,
  supportSchool,
  withRow,
  writtenPlan,
} from './support-plan.ts';

const reader = (id: string) => readerOf(supportSchool, id);
const keys = (table: Table) => neededSections(iap, table.plan()).map(({ key }) => key);

/** What is wrong with an answer to a step of the consent. */
function wrongIn(table: Table, step: string, typed: Readonly<Record<string, string>>) {
  const section = table.section('consent');
  const found = section.type.steps.find(({ id }) => id === step)!;
  return readStepIn({ context: table.context(), section }, found, typed).problems;
}

describe('the consent', () => {
  test('comes first: nothing else is open before it', () => {
    const table = supportPlan();
    expect(keys(table).map((key) => [key, table.standing(key).kind])).toEqual([
      ['consent', 'open'],
      ['basis', 'waiting'],
      ['risks', 'waiting'],
      ['measures', 'waiting'],
      ['municipality', 'locked'],
      ['ikvd', 'locked'],
      ['decision', 'locked'],
    ]);
    expect(refusal(table.answers('santa', 'basis', 'monitor', { monitor: 'mairis' }))).toBe('gate');
  });

  test.each(['e-mail', 'chat'])('does not count as it came by %s', (way) => {
    expect(wrongIn(supportPlan(), 'way', { way })).toEqual({ way: { kind: 'refused', option: way } });
  });

  test.each(['paper', 'post', 'e-signature'])('on %s asks nothing of profiles', (way) => {
    const table = supportPlan();
    answered(table, 'consent', { way: { way } });
    expect(table.walk('consent')).toMatchObject({ kind: 'step', step: { id: 'given' } });
  });

  test.each(['e-klase', 'mykoob', 'platform'])(
    'sent in %s asks for the profile, the text and why not on paper',
    (way) => {
      const table = supportPlan();
      answered(table, 'consent', { way: { way } });
      expect(table.walk('consent')).toMatchObject({ kind: 'step', step: { id: 'sent' } });
      const order = 'Nr. 1-9/14, 02.09.2026.';
      const sent = { order, 'own-profile': 'no', 'full-text': 'yes', 'received-by': 'preparer' };
      expect(wrongIn(table, 'sent', sent)).toEqual({ 'own-profile': { kind: 'refused', option: 'no' } });
      answered(table, 'consent', {
        sent: { order, 'own-profile': 'yes', 'full-text': 'yes', 'received-by': ['preparer'] },
      });
      expect(table.walk('consent')).toMatchObject({ kind: 'step', step: { id: 'why-not-paper' } });
    },
  );

  test('sent in a system needs the school’s order that allows it', () => {
    const table = supportPlan();
    answered(table, 'consent', { way: { way: 'e-klase' } });
    const sent = { 'own-profile': 'yes', 'full-text': 'yes', 'received-by': 'preparer' };
    expect(wrongIn(table, 'sent', sent)).toEqual({ order: { kind: 'required' } });
  });

  test('is not of a day to come', () => {
    const typed = { 'given-by': 'parent', date: '2026-11-24', kept: 'Mape' };
    expect(wrongIn(supportPlan({ today: '2026-11-23' }), 'given', typed)).toMatchObject({
      date: { kind: 'in-future' },
    });
  });
});

describe('risks and measures', () => {
  test('a risk without a measure keeps the measures from being handed over', () => {
    const table = writtenPlan();
    withRow(table, { section: 'risks', id: 'fares' }, risk('learning', 'low-results'));
    expect(table.walk('measures').kind).toBe('rows');
    expect(table.finish('santa', 'measures')).toMatchObject({ refusal: { why: 'unpointed', rows: ['fares'] } });
    expect(refusal(table.takes('santa', 'submit'))).toBe('incomplete');
    withRow(table, { section: 'measures', id: 'more' }, consultation('fares'));
    all(table.finish('santa', 'measures'), table.takes('santa', 'submit'));
  });

  test('an economic measure asks the social pedagogue for a certificate', () => {
    const table = writtenPlan();
    expect(keys(table)).not.toContain('certificates');
    withRow(table, { section: 'measures', id: 'food' }, meals('gaps'));
    expect(keys(table)).toContain('certificates');
    expect(owns(reader('dace'), table.plan(), table.section('certificates'))).toBe(true);
    expect(refusal(table.takes('santa', 'submit'))).toBe('incomplete');
  });

  test('an economic risk asks for a certificate as well', () => {
    const table = writtenPlan();
    withRow(table, { section: 'risks', id: 'fares' }, risk('economic', 'fares'));
    expect(keys(table)).toContain('certificates');
  });

  test('whoever gives a measure reads that one, and no risk', () => {
    const table = writtenPlan();
    withRow(
      table,
      { section: 'measures', id: 'english' },
      { ...consultation('gaps'), provider: { provider: 'emily' } },
    );
    const { rows } = table.plan();
    expect(rowsSeen(reader('andris'), table.context(), rows).map(({ id }) => id)).toEqual(['maths']);
    expect(maySee(reader('andris'), table.plan(), table.section('risks'))).toBe(false);
  });

  test('who is at risk of what is for those who prepare, monitor and decide', () => {
    const table = writtenPlan();
    const seers = supportSchool.members.filter(({ id }) => maySee(reader(id), table.plan(), table.section('risks')));
    expect(seers.map(({ id }) => id)).toEqual(['ilga', 'evija', 'santa', 'mairis', 'dace']);
  });
});

describe('the approval', () => {
  test('goes from the head to the municipality and to the state, who gives the plan its id', () => {
    const table = approvedPlan();
    expect(table.plan().status).toBe('approved');
    expect(table.value('ikvd', 'decision', 'plan-id')).toBe('IAP-17');
  });

  test('is each time in somebody’s hands', () => {
    const table = writtenPlan();
    const next = (name: string) => {
      const step = iap.lifeCycle.transitions.find((one) => one.name === name)!;
      return takersOf(table.context(), step).members.map(({ id }) => id);
    };
    all(table.takes('santa', 'submit'));
    expect(next('approve')).toEqual(['ilga']);
    all(table.takes('ilga', 'approve'));
    expect(next('approved-by-municipality')).toEqual(['santa']);
  });

  test('is not recorded before it is known on which day it was given', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'), table.takes('ilga', 'approve'));
    expect(refusal(table.takes('santa', 'approved-by-municipality'))).toBe('incomplete');
  });

  test('comes back with a comment only', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'));
    expect(refusal(table.takes('ilga', 'return'))).toBe('reason-missing');
    all(table.takes('ilga', 'return', 'Nav pasākuma ekonomiskajam riskam.'));
    expect(table.plan()).toMatchObject({
      status: 'under-revision',
      statusReason: 'Nav pasākuma ekonomiskajam riskam.',
    });
  });

  test('begins anew with the head from whatever stage it came back, and asks for each day again', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'), table.takes('ilga', 'approve'));
    answered(table, 'municipality', { decision: { date: '2026-11-20' } });
    all(table.finish('santa', 'municipality'), table.takes('santa', 'approved-by-municipality'));
    all(table.takes('kaspars', 'return', 'IKVD lūdz precizēt.'), table.takes('santa', 'submit'));
    expect(table.plan().status).toBe('in-approval');
    expect(refusal(table.takes('santa', 'approved-by-municipality'))).toBe('status');
    all(table.takes('ilga', 'approve'));
    expect(table.standing('municipality').kind).toBe('open');
  });

  test('is not the head’s alone to send back: what the municipality returned is recorded by the preparer', () => {
    const table = writtenPlan();
    all(table.takes('santa', 'submit'), table.takes('ilga', 'approve'));
    expect(refusal(table.takes('ilga', 'return', 'x'))).toBe('no-right');
    all(table.takes('santa', 'return', 'Nav norādīts pasākums.'));
  });
});

describe('a pause', () => {
  test('ends within the same semester, with all approvals again', () => {
    const table = carriedOutPlan();
    all(table.takes('santa', 'suspend', 'Ilgstoša prombūtne.'));
    table.passDays(7);
    all(table.takes('santa', 'resume'));
    expect(table.plan().status).toBe('under-revision');
  });

  test('does not end in another semester: the plan can only be closed', () => {
    const table = carriedOutPlan();
    all(table.takes('santa', 'suspend', 'Ilgstoša prombūtne.'));
    table.passDays(60);
    expect(refusal(table.takes('santa', 'resume'))).toBe('period-over');
    all(table.takes('santa', 'close'));
  });
});

describe('the end of the semester', () => {
  test('asks each who gave a measure, and nobody before its last two weeks', () => {
    const table = carriedOutPlan();
    expect(table.standing('evaluation:1')).toMatchObject({ kind: 'waiting', gate: { opens: '2026-12-04' } });
    table.passDays(12);
    expect(table.standing('evaluation:1').kind).toBe('open');
    expect(owns(reader('andris'), table.plan(), table.section('evaluation:1'))).toBe(true);
    expect(table.standing('decision').kind).toBe('waiting');
  });

  test('closes the plan once all is evaluated and decided', () => {
    const table = carriedOutPlan();
    table.passDays(12);
    expect(refusal(table.takes('santa', 'close'))).toBe('incomplete');
    const evaluated = { result: { result: 'better' }, change: { change: 'Mājasdarbi tiek nodoti.' } };
    answered(table, 'evaluation:1', evaluated, 'andris');
    all(table.finish('andris', 'evaluation:1'));
    answered(table, 'decision', { decision: { decision: 'go-on', why: 'Vēl vajadzīgs.' } });
    all(table.finish('santa', 'decision'), table.takes('santa', 'close'));
  });

  test('is carried over without a word of consent, dates and links', () => {
    const table = writtenPlan();
    const next = supportPlan({ last: { ...table.plan(), status: 'closed' } });
    expect(next.plan().sections.consent?.carried).toEqual({ given: { 'given-by': 'parent' } });
    const [row] = next.plan().sections.measures?.carriedRows ?? [];
    expect(Object.keys(row ?? {})).toEqual(['measure', 'given-as', 'subject', 'provider', 'amount']);
  });
});

describe('a plan is deleted', () => {
  test('as long as nothing is evidenced', () => {
    all(carriedOutPlan().takes('santa', 'deactivate', 'Izvēlēts nepareizs izglītojamais.'));
  });

  test('no more once somebody has written what came of it', () => {
    const table = carriedOutPlan();
    table.passDays(12);
    answered(table, 'evaluation:1', { result: { result: 'same' } }, 'andris');
    expect(refusal(table.takes('santa', 'deactivate', 'x'))).toBe('evidenced');
  });
});

test('a school without anybody to prepare support plans has none', () => {
  const about = learner('J-07');
  expect(mayStart(readerOf(supportSchool, 'evija'), iap, about)).toBe(true);
  expect(mayStart(readerOf(school, 'evija'), iap, about)).toBe(false);
});
