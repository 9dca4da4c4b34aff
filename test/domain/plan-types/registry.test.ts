/** Every registered plan type holds together: what it names exists, comes before, and can be reached. */

import { describe, expect, it } from 'vitest';
import { roleKinds } from '../../../src/domain/people/organisation.ts';
import type { Condition } from '../../../src/domain/plan/condition.ts';
import type { FieldType } from '../../../src/domain/plan/field-type.ts';
import { firstStatus, isInWork, statusesInWork } from '../../../src/domain/plan/life-cycle.ts';
import { neededSections, stepsOnPath } from '../../../src/domain/plan/on-path.ts';
import { type Plan, type Row, type SectionState, sectionKey, type Values } from '../../../src/domain/plan/plan.ts';
import type { PlanType, SectionType } from '../../../src/domain/plan/plan-type.ts';
import { newestOf, planTypeOf } from '../../../src/domain/plan-types/find-types.ts';
import { planTypes } from '../../../src/domain/plan-types/registry.ts';
import { conditionsIn, conditionsOf, listsOf, namedByGates, optionsOf, rowConditionsIn, stepsOf } from './parts-of.ts';

const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);

describe.each(Object.entries<PlanType>(planTypes))('plan type %s', (id, type) => {
  const sectionIds = type.sections.map((section) => section.id);
  const indexOf = (section: string) => sectionIds.indexOf(section);
  const fieldOf = (path: { section: string; field: string }): FieldType | undefined =>
    type.sections
      .find((section) => section.id === path.section)
      ?.steps.flatMap((step) => step.fields)
      .find((field) => field.id === path.field);

  const rowFieldOf = (path: { section: string; field: string }): FieldType | undefined =>
    type.sections
      .find((section) => section.id === path.section)
      ?.list?.steps.flatMap((step) => step.fields)
      .find((field) => field.id === path.field);

  it('is found by the id that plans store', () => {
    expect(type.id).toBe(id);
    expect(newestOf(id)).toBe(type);
    expect(newestOf('no-such-type')).toBeUndefined();
    expect(planTypeOf(id, type.version)).toBe(type);
    expect(planTypeOf(id, type.version + 1)).toBeUndefined();
  });

  it('keeps every version that a submitted plan may be of', () => {
    for (let version = 1; version <= type.version; version += 1)
      expect(planTypeOf(id, version)?.version, `version ${version}`).toBe(version);
  });

  it('says everything once: sections, steps and fields have names of their own', () => {
    expect(repeated(sectionIds)).toEqual([]);
    for (const section of type.sections) {
      expect(repeated(section.steps.map((step) => step.id)), section.id).toEqual([]);
      expect(repeated(section.steps.flatMap((step) => step.fields.map((field) => field.id))), section.id).toEqual([]);
    }
    for (const { list } of listsOf(type)) {
      expect(repeated(list.steps.map((step) => step.id)), list.id).toEqual([]);
      expect(repeated(list.steps.flatMap((step) => step.fields.map((field) => field.id))), list.id).toEqual([]);
    }
  });

  it('uses plain ids that fit a key: small letters, digits and hyphens', () => {
    const ids = [
      ...sectionIds,
      ...listsOf(type).map(({ list }) => list.id),
      ...stepsOf(type).flatMap(({ step }) => [
        step.id,
        ...step.fields.flatMap((field) => [field.id, ...optionsOf(field)]),
      ]),
    ];
    for (const one of ids) expect(one).toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/u);
  });

  it('asks something in every section, and in every step', () => {
    for (const section of type.sections) {
      expect(section.steps.length + (section.list?.steps.length ?? 0), section.id).toBeGreaterThan(0);
      if (section.workingDays === 'whole-plan') expect(type.period.kind, section.id).toBe('years');
      else expect(section.workingDays, section.id).toBeGreaterThan(0);
      expect(section.openIn.length, section.id).toBeGreaterThan(0);
    }
    for (const { step, place } of stepsOf(type)) expect(step.fields.length, place).toBeGreaterThan(0);
  });

  it('lets a condition look only at answers that come before it', () => {
    const look = (place: string, paths: ReturnType<typeof conditionsIn>, isBefore: (path: Path) => boolean) => {
      for (const path of paths) {
        expect(isBefore(path), `${place} looks at ${path.section}.${path.field}`).toBe(true);
        const field = fieldOf(path);
        const list =
          field !== undefined && 'options' in field && field.options.kind === 'list' ? field.options.list : '';
        const entries = (type.lists?.[list] ?? []).map(({ id }) => id);
        if (path.kind === 'includes' && field !== undefined)
          expect([...optionsOf(field), ...entries], place).toEqual(expect.arrayContaining([...path.any]));
      }
    };
    type Path = { section: string; field: string };
    for (const section of type.sections) {
      const earlier = (path: Path) => fieldOf(path) !== undefined && indexOf(path.section) < indexOf(section.id);
      if (section.when) look(section.id, conditionsIn(section.when), earlier);
      if (section.each && 'rowsOf' in section.each) {
        const rows = type.sections[indexOf(section.each.rowsOf)];
        expect(rows?.list, section.id).toBeDefined();
        expect(indexOf(section.each.rowsOf), section.id).toBeLessThan(indexOf(section.id));
        const fields = rows?.list?.steps.flatMap((step) => step.fields) ?? [];
        if (section.owner.kind === 'row-person')
          expect(
            fields.find(({ id }) => section.owner.kind === 'row-person' && id === section.owner.field),
          ).toMatchObject({
            kind: 'person',
          });
      } else if (section.each) {
        expect(earlier(section.each), section.id).toBe(true);
        expect(fieldOf(section.each), section.id).toMatchObject({ kind: 'several', options: { kind: 'subjects' } });
      }
    }
    for (const { step, section, before, list, place } of stepsOf(type)) {
      const here = list ?? section.id;
      const inSame = (path: Path) => before.some((one) => one.fields.some((field) => field.id === path.field));
      const isBefore = (path: Path) =>
        path.section === here
          ? inSame(path)
          : fieldOf(path) !== undefined && indexOf(path.section) < indexOf(section.id) + (list === undefined ? 0 : 1);
      if (step.when) look(place, conditionsIn(step.when), isBefore);
    }
  });

  it('lets a condition look only at rows of lists that come before it', () => {
    const look = (place: string, section: SectionType, conditions: readonly Condition[]) => {
      for (const { list: id, field, within, least } of conditions.flatMap(rowConditionsIn)) {
        const lists = listsOf(type).filter(({ list }) => list.id === id);
        expect(lists.length, `${place} looks at ${id}`).toBeGreaterThan(0);
        expect(least, place).toBeGreaterThan(0);
        for (const one of lists) {
          expect(indexOf(one.section.id), `${place} looks at ${id}`).toBeLessThan(indexOf(section.id));
          const fields = one.list.steps.flatMap((step) => step.fields);
          expect(fields.map((each) => each.id)).toEqual(expect.arrayContaining([field]));
          if (within) expect(fields.find((each) => each.id === within.date)).toMatchObject({ kind: 'date' });
        }
      }
    };
    for (const section of type.sections) look(section.id, section, conditionsOf(section));
    for (const { step, section, place } of stepsOf(type)) look(place, section, conditionsOf(step));
  });

  it('closes a gate only with earlier sections, or with a date asked before', () => {
    for (const section of type.sections) {
      const named = namedByGates(section.gates);
      for (const one of named.sections) {
        expect(indexOf(one), `${section.id} waits for ${one}`).toBeGreaterThanOrEqual(0);
        expect(indexOf(one), `${section.id} waits for ${one}`).toBeLessThan(indexOf(section.id));
      }
      for (const path of named.dates) {
        const rows = section.each && 'rowsOf' in section.each ? section.each.rowsOf : undefined;
        const inRow = path.section === rows ? rowFieldOf(path) : undefined;
        expect(inRow ?? fieldOf(path), section.id).toMatchObject({ kind: 'date' });
        expect(indexOf(path.section), section.id).toBeLessThan(indexOf(section.id));
      }
    }
    for (const { step, section, before, list, place } of stepsOf(type)) {
      const named = namedByGates(step.gates);
      for (const one of named.sections) expect(indexOf(one), place).toBeLessThan(indexOf(section.id));
      for (const path of named.dates) {
        expect(fieldOf(path), place).toMatchObject({ kind: 'date' });
        const asked =
          list === undefined && path.section === section.id
            ? before.some((earlier) => earlier.fields.some((field) => field.id === path.field))
            : indexOf(path.section) <= indexOf(section.id);
        expect(asked, place).toBe(true);
      }
    }
  });

  it('never makes a section wait for one that is first open later in the life of the plan', () => {
    for (const section of type.sections) {
      for (const name of namedByGates(section.gates).sections) {
        const named = type.sections[indexOf(name)];
        expect(
          Math.min(...(named?.openIn ?? []).map((status) => stepsTo(type, status))),
          `${section.id} waits for ${name}`,
        ).toBeLessThanOrEqual(Math.min(...section.openIn.map((status) => stepsTo(type, status))));
      }
    }
  });

  it('shows and begins only rows that can stand in their list', () => {
    for (const { section, list } of listsOf(type)) {
      const preset = list.preset ?? [];
      if (list.readers === 'row-people') expect(section.sensitive, list.id).toBeUndefined();
      if (preset.length > 0) expect(section.each, list.id).toBeUndefined();
      expect(repeated(preset.map(({ id }) => id)), list.id).toEqual([]);
      const fields = list.steps.flatMap((step) => step.fields.map((field) => field.id));
      for (const { id, values } of preset) {
        expect(id).toMatch(/^[a-z0-9][a-z0-9_-]{0,39}$/u);
        expect(fields, `${list.id} > ${id}`).toEqual(expect.arrayContaining(Object.keys(values)));
      }
    }
  });

  it('names as readers of a row only people that the row names', () => {
    for (const section of type.sections) {
      if (section.rowReaders === undefined) continue;
      const rows = section.each && 'rowsOf' in section.each ? section.each.rowsOf : '';
      for (const field of section.rowReaders)
        expect(rowFieldOf({ section: rows, field }), `${section.id} > ${field}`).toMatchObject({ kind: 'person' });
    }
  });

  it('gives each task somebody responsible and a due date', () => {
    for (const { list } of listsOf(type)) {
      if (list.kind !== 'task') continue;
      const fields = list.steps.flatMap((step) => step.fields);
      const responsible = fields.find((field) => field.id === 'responsible');
      const due = fields.find((field) => field.id === 'due');
      expect(responsible, list.id).toMatchObject({ kind: 'person' });
      expect(due, list.id).toMatchObject({ kind: 'date' });
      expect([responsible?.optional, due?.optional], list.id).toEqual([undefined, undefined]);
    }
  });

  it('asks the same of every row of a list that sections share', () => {
    for (const { list } of listsOf(type)) {
      for (const other of listsOf(type).filter((one) => one.list.id === list.id)) {
        expect({ steps: other.list.steps, kind: other.list.kind }).toEqual({ steps: list.steps, kind: list.kind });
      }
    }
  });

  it('points references only at lists it has', () => {
    const lists = listsOf(type).map(({ list }) => list.id);
    for (const { step } of stepsOf(type)) {
      for (const field of step.fields) if (field.kind === 'reference') expect(lists).toContain(field.to);
    }
  });

  it('offers lists that ship with it, and within an answer only what can stand in it', () => {
    for (const { step, section, before, list: inRows, place } of stepsOf(type)) {
      for (const field of step.fields) {
        if (!('options' in field) || field.options.kind !== 'list') continue;
        const { list, of } = field.options;
        const entries = type.lists?.[list] ?? [];
        expect(entries.length, `${place} offers ${list}`).toBeGreaterThan(0);
        expect(repeated(entries.map(({ id }) => id)), list).toEqual([]);
        for (const { id } of entries) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/u);
        if (of === undefined) continue;
        const asked =
          of.section === (inRows ?? section.id)
            ? before.flatMap((one) => one.fields).find(({ id }) => id === of.field)
            : fieldOf(of);
        if (asked === undefined || !('options' in asked) || asked.options.kind !== 'list')
          throw new Error(`${place} is chosen within ${of.field}, which offers no list before it`);
        const outer = type.lists?.[asked.options.list] ?? [];
        for (const entry of entries) expect([undefined, ...outer.map(({ id }) => id)], entry.id).toContain(entry.of);
      }
    }
  });

  it('rates only tasks of lists that stand before, for which a semester is asked', () => {
    for (const { step, section, list, place } of stepsOf(type)) {
      for (const field of step.fields) {
        if (field.kind !== 'ratings') continue;
        expect(list, `${place}: rows have no tasks of their own`).toBeUndefined();
        expect(field.scale.length, place).toBeGreaterThanOrEqual(2);
        expect(section.lookback?.semester, place).toBe(field.semester);
        for (const one of field.of) {
          expect(indexOf(one), `${place} rates ${one}`).toBeGreaterThanOrEqual(0);
          expect(indexOf(one), `${place} rates ${one}`).toBeLessThan(indexOf(section.id));
          const rows = type.sections[indexOf(one)]?.list?.steps.flatMap((each) => each.fields) ?? [];
          expect(optionsOf(rows.find((each) => each.id === 'semester') ?? step.fields[0]!), place).toEqual([
            'semester-1',
            'semester-2',
          ]);
        }
      }
    }
  });

  it('looks back on each semester with one section of a part', () => {
    const parts = type.sections.flatMap((section) =>
      section.lookback === undefined ? [] : [`${section.lookback.part} ${section.lookback.semester}`],
    );
    expect(repeated(parts)).toEqual([]);
  });

  it('names only roles that a school has', () => {
    const roles = [
      ...(type.post === undefined ? [] : [type.post]),
      ...type.start.filter((role) => role !== 'subject'),
      ...type.overseers,
      ...type.sections.flatMap((section) => [
        ...section.readers.filter((role) => !['subject', 'starter', 'addressee'].includes(role)),
        ...(section.owner.kind === 'role' ? [section.owner.role] : []),
      ]),
      ...type.lifeCycle.transitions
        .flatMap((transition) => transition.by)
        .filter((role) => !['subject', 'starter', 'addressee'].includes(role)),
    ];
    for (const role of roles) expect(roleKinds).toContain(role);
    for (const transition of type.lifeCycle.transitions)
      expect(transition.by.length, transition.name).toBeGreaterThan(0);
  });

  it('shows a sensitive section to few', () => {
    for (const section of type.sections.filter((one) => one.sensitive)) {
      expect(section.readers.length, section.id).toBeLessThanOrEqual(5);
      expect(section.readers, section.id).not.toContain('subject-teacher');
    }
  });

  it('reaches every status from a draft, and can end from every status but the last', () => {
    for (const status of Object.keys(type.lifeCycle.statuses))
      expect(stepsTo(type, status), status).toBeLessThan(Number.POSITIVE_INFINITY);
    const last = Object.keys(type.lifeCycle.statuses).filter((status) => !isInWork(type, status));
    for (const status of statusesInWork(type)) {
      expect(
        type.lifeCycle.transitions.some((one) => one.from.includes(status) && one.to !== status),
        status,
      ).toBe(true);
    }
    for (const transition of type.lifeCycle.transitions) {
      expect(
        transition.from.some((status) => last.includes(status)),
        transition.name,
      ).toBe(false);
    }
  });

  it('leaves it clear which step of the life cycle is meant', () => {
    const starts = type.lifeCycle.transitions.flatMap((one) => one.from.map((status) => `${one.name} from ${status}`));
    expect(repeated(starts)).toEqual([]);
  });

  it('asks for a reason to pause a plan or to lay it aside', () => {
    for (const transition of type.lifeCycle.transitions) {
      if (transition.to === 'suspended' || transition.to === 'inactive')
        expect(transition.reason, transition.name).toBe('required');
    }
  });

  it('can reach every section and every step with some set of answers', () => {
    const reached = new Set<string>();
    for (const plan of plansToTry(type)) {
      for (const section of neededSections(type, plan)) {
        reached.add(section.type.id);
        for (const step of stepsOnPath({ type, plan, section })) reached.add(`${section.type.id} > ${step.id}`);
      }
    }
    const wanted = [
      ...sectionIds,
      ...stepsOf(type)
        .filter((one) => one.list === undefined)
        .map((one) => one.place),
    ];
    expect(wanted.filter((one) => !reached.has(one))).toEqual([]);
  });
});

/** How many steps of the life cycle lead from a draft to a status; infinity where none do. */
function stepsTo(type: PlanType, status: string): number {
  const distance = new Map<string, number>([[firstStatus(type), 0]]);
  for (const [from, steps] of distance) {
    for (const transition of type.lifeCycle.transitions) {
      if (transition.from.some((one) => one === from) && !distance.has(transition.to))
        distance.set(transition.to, steps + 1);
    }
  }
  return distance.get(status) ?? Number.POSITIVE_INFINITY;
}

/** A plan with every step answered, for each way of answering the fields that conditions look at: one option, or all. */
function plansToTry(type: PlanType): readonly Plan[] {
  const paths = [
    ...type.sections.flatMap((section) => (section.when ? conditionsIn(section.when) : [])),
    ...stepsOf(type).flatMap(({ step }) => (step.when ? conditionsIn(step.when) : [])),
  ].map((path) => `${path.section}.${path.field}`);
  let ways: readonly Values[] = [{}];
  for (const path of new Set(paths)) {
    const field = type.sections
      .flatMap((section) =>
        section.steps.flatMap((step) => step.fields.map((one) => ({ path: `${section.id}.${one.id}`, one }))),
      )
      .find((one) => one.path === path)?.one;
    const ids = field === undefined ? [] : optionsOf(field);
    ways = ways.flatMap((way) => [ids, ...ids.map((one) => [one])].map((chosen) => ({ ...way, [path]: chosen })));
  }
  return ways.map((way) => answeredPlan(type, way));
}

function answeredPlan(type: PlanType, way: Values): Plan {
  const sections = type.sections.map((section): [string, SectionState] => {
    const answers = section.steps.map((step) => {
      const values = step.fields.map((field) => [field.id, way[`${section.id}.${field.id}`] ?? ['matematika']]);
      return [step.id, { values: Object.fromEntries(values), by: 'x', at: '', revision: 1 }];
    });
    return [section.id, { revision: 1, answers: Object.fromEntries(answers) }];
  });
  return {
    id: 'p',
    organisation: 'o',
    type: type.id,
    version: type.version,
    about: { kind: 'learner', learner: 'J-07', class: '7.b' },
    period: { kind: 'school-year', year: '2026/2027' },
    status: 'draft',
    statusAt: '',
    revision: 0,
    startedBy: 'x',
    startedAt: '',
    sections: Object.fromEntries(sections),
    called: {},
    writing: {},
    rows: [...type.sections.flatMap(tasksOf), ...type.sections.flatMap((section) => rowsLookedAt(type, section))],
  };
}

/** An empty row in every list that is none of tasks, and one for each answer that a condition looks for in its rows. */
function rowsLookedAt(type: PlanType, section: SectionType): readonly Row[] {
  const { list } = section;
  if (list?.kind !== 'row') return [];
  const looked = [...type.sections, ...stepsOf(type).map(({ step }) => step)]
    .flatMap(conditionsOf)
    .flatMap(rowConditionsIn)
    .filter((one) => one.list === list.id);
  const answers = looked.flatMap(({ field, any }) => {
    const step = list.steps.find(({ fields }) => fields.some(({ id }) => id === field));
    return any.map((value) => ({ [step?.id ?? '']: { values: { [field]: value }, by: 'x', at: '', revision: 0 } }));
  });
  return [{}, ...answers].map((given, index) => ({
    id: `${section.id}-${index}`,
    section: section.id,
    kind: 'row' as const,
    revision: 0,
    answers: given,
    state: 'open' as const,
    createdBy: 'x',
    createdAt: '',
  }));
}

/** A task of each semester in every list, of the subject where it is asked so. */
function tasksOf(section: SectionType): readonly Row[] {
  if (section.list?.kind !== 'task') return [];
  return ['semester-1', 'semester-2'].map((semester) => ({
    id: `${section.id}-${semester}`,
    section: sectionKey(section.id, section.each === undefined ? undefined : 'matematika'),
    kind: 'task' as const,
    revision: 0,
    answers: { semester: { values: { semester }, by: 'x', at: '', revision: 0 } },
    state: 'open' as const,
    createdBy: 'x',
    createdAt: '',
  }));
}
