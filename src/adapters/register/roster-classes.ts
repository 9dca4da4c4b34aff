/** What an export says of classes: which are those of learners, who is in them, and who teaches what there. */
import { codePattern } from '../../domain/language/code-pattern.ts';
import { classOfTitle } from '../../domain/register/class-title.ts';
import type { RegisterClass, RegisterTeaching } from '../../domain/register/register.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { defined } from '../../shared/defined.ts';
import { listed, type RosterScope, rowsOf } from './roster-tables.ts';
import type { RosterUser } from './roster-users.ts';
import { cell, type Row, rowsBy } from './table.ts';

export interface RosterClasses {
  /** By the id of the learner. */
  readonly titles: ReadonlyMap<string, string>;
  readonly classes: readonly RegisterClass[];
  readonly teaching: readonly RegisterTeaching[];
}

interface Roll {
  readonly row: Row;
  readonly title: string;
  readonly learners: readonly string[];
  readonly teachers: readonly RosterUser[];
  /** The teacher whom the export puts first. */
  readonly primary: RosterUser | undefined;
}

export function rosterClasses(scope: RosterScope, staff: readonly RosterUser[]): RosterClasses {
  const rolls = rollsOf(scope, staff);
  const isHome = homeroomTest(rolls);
  const homes = rolls.filter(isHome);
  const titles = new Map(homes.flatMap(({ learners, title }) => learners.map((learner) => [learner, title])));
  const courses = new Map(rowsOf(scope, 'courses').map((row) => [cell(row, 'sourcedId'), row]));
  return {
    titles,
    classes: homes.map(({ title, primary, row }) => ({ title, at: row.at, ...defined({ teacher: named(primary) }) })),
    teaching: rolls
      .filter((roll) => !isHome(roll))
      .flatMap((roll) => teachingOf(roll, { titles, homes, course: courses.get(cell(roll.row, 'courseSourcedId')) })),
  };
}

const named = (user: RosterUser | undefined): RegisterTeaching['teacher'] | undefined =>
  user && { name: user.name, ...defined({ email: user.email }) };

function rollsOf(scope: RosterScope, staff: readonly RosterUser[]): readonly Roll[] {
  const people = new Map(staff.map((user) => [user.id, user]));
  const enrolled = rowsBy(rowsOf(scope, 'enrollments'), 'classSourcedId');
  return rowsOf(scope, 'classes').map((row) => {
    const all = enrolled.get(cell(row, 'sourcedId')) ?? [];
    const of = (role: string) => all.filter((one) => cell(one, 'role').toLowerCase() === role);
    const teachers = of('teacher').flatMap((one) => {
      const user = people.get(cell(one, 'userSourcedId'));
      return user === undefined ? [] : [{ user, isPrimary: /^(?:true|1)$/i.test(cell(one, 'primary')) }];
    });
    const first = teachers.find(({ isPrimary }) => isPrimary) ?? (teachers.length === 1 ? teachers[0] : undefined);
    return {
      ...{ row, title: cell(row, 'title'), primary: first?.user, teachers: teachers.map(({ user }) => user) },
      learners: of('student').map((one) => cell(one, 'userSourcedId')),
    };
  });
}

/** School Data Sync does not say which class is one of learners: there it is told by its title. */
function homeroomTest(rolls: readonly Roll[]): (roll: Roll) => boolean {
  const saysSo = ({ row }: Roll): boolean => cell(row, 'classType').toLowerCase() === 'homeroom';
  return rolls.some(saysSo) ? saysSo : ({ title }) => classOfTitle(title) !== null;
}

interface Around {
  readonly titles: ReadonlyMap<string, string>;
  readonly homes: readonly Roll[];
  readonly course: Row | undefined;
}

/** In the classes of those who are taught; where nobody is enrolled, in the class that the title names. */
function teachingOf(
  { row, title, learners, teachers }: Roll,
  { titles, homes, course }: Around,
): readonly RegisterTeaching[] {
  const taught = new Set(learners.flatMap((learner) => titles.get(learner) ?? []));
  const meant = taught.size > 0 ? [...taught] : homes.map((home) => home.title).filter((home) => names(title, home));
  const subject = subjectOf(row, course, meant);
  return teachers.flatMap((user) =>
    meant.map((inClass) => ({ subject, class: inClass, teacher: named(user) ?? {}, at: row.at })),
  );
}

const names = (text: string, title: string): boolean => codePattern(title).test(foldText(text).text);

/** What is taught, without the class in its title: "Matemātika 7.b" is mathematics. */
function subjectOf(row: Row, course: Row | undefined, classes: readonly string[]): string {
  const told = [row, ...(course ? [course] : [])].flatMap((one) =>
    listed(cell(one, 'subjects') || cell(one, 'subject')),
  );
  const title = told[0] ?? ((course && cell(course, 'title')) || cell(row, 'title'));
  const { text, origin } = foldText(title);
  const found = classes.map((each) => codePattern(each).exec(text)).find((match) => match !== null);
  if (!found) return title;
  const [start, end] = [origin[found.index] ?? 0, origin[found.index + found[0].length] ?? title.length];
  return (
    `${title.slice(0, start)}${title.slice(end)}`.replace(/\bklase\b/iu, '').replace(/^[\s,.\-–]+|[\s,.\-–]+$/gu, '') ||
    title
  );
}
