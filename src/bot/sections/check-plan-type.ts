/** Checks that every platform can show a plan type whole: nothing is ever cut off, so what does not fit is refused at the start. */

import { languages } from '../../domain/people/organisation.ts';
import type { FieldType } from '../../domain/plan/field-type.ts';
import { needsRowsAlone } from '../../domain/plan/form-scope.ts';
import type { PlanType, SectionType } from '../../domain/plan/plan-type.ts';
import { longestOf } from '../../domain/plan/read-values.ts';
import { everyVersion } from '../../domain/plan-types/find-types.ts';
import type { Say } from '../core/texts.ts';
import type { PlatformLimits } from '../ports/platform-limits.ts';

/** The faults of all plan types in both languages, a line each; empty where everything fits. For whoever starts Solis, in English. */
export const platformFaults = (
  say: (language: Say['language']) => Say,
  limits: readonly PlatformLimits[],
): readonly string[] =>
  limits.flatMap((platform) =>
    everyVersion.flatMap((type) => languages.flatMap((language) => checkPlanType(type, say(language), platform))),
  );

/** What of a plan type does not fit a platform, each with the field it is in. Subjects, people and rows, which a school has many or few of, are not counted. */
export function checkPlanType(type: PlanType, say: Say, limits: PlatformLimits): readonly string[] {
  const fits = fitting({ type, say, limits });
  return type.sections.flatMap((section) => [
    ...fits('sectionTitle', `sections.${section.id}.short`),
    ...formsOf(section).flatMap((form) => [
      ...form.fields.flatMap((field) => fieldFaults({ type, say, limits }, `${form.path}.${field.id}`, field)),
      ...form.fields.flatMap((field) => {
        const phrases = `${form.path}.${field.id}.phrases`;
        return say.list(`${type.id}:${phrases}`).flatMap((phrase) => fits('phrase', phrases, phrase.length));
      }),
      ...formFaults({ type, say, limits }, [form]),
    ]),
    ...firstRowFaults({ type, say, limits }, section),
  ]);
}

interface Check {
  readonly type: PlanType;
  readonly say: Say;
  readonly limits: PlatformLimits;
}

/** A form that holds a whole section, or a whole row of it. */
interface WholeForm {
  /** Where the texts of its fields are. */
  readonly path: string;
  readonly fields: readonly FieldType[];
}

const formsOf = ({ id, steps, list }: SectionType): readonly WholeForm[] => [
  { path: `fields.${id}`, fields: steps.flatMap((step) => step.fields) },
  ...(list === undefined
    ? []
    : [{ path: `lists.${list.id}.fields`, fields: list.steps.flatMap((step) => step.fields) }]),
];

type Counted = Exclude<keyof PlatformLimits, 'platform' | 'bytesPerForm'>;

/** Measures a text, or a number that is known, against a limit. */
type Fits = (limit: Counted, path: string, size?: number) => readonly string[];

const what: Readonly<Record<Counted, string>> = {
  sectionTitle: 'characters in its short title',
  label: 'characters in its label',
  hint: 'characters in its hint',
  optionLabel: 'characters in the label of an option',
  optionWhole: 'characters in the whole wording of an option',
  optionsPerChoice: 'options',
  phrase: 'characters in a phrase',
  longText: 'characters in its longest answer',
  fieldsPerForm: 'fields in one form',
};

const fitting =
  ({ type, say, limits }: Check): Fits =>
  (limit, path, known) => {
    const size = known ?? say(`${type.id}:${path}`).length;
    const most = limits[limit];
    return size <= most ? [] : [fault({ type, say, limits }, path, `${size} ${what[limit]}, at most ${most} fit`)];
  };

const fault = ({ type, say, limits }: Check, path: string, problem: string): string =>
  `Plan type ${type.id} ${type.version} (${say.language}) does not fit ${limits.platform}: ${path} has ${problem}.`;

/** An option that ships with the type, as a form shows it. */
interface ShippedOption {
  readonly id: string;
  readonly label: string;
  readonly whole: string;
}

/** What an organisation adds of its own, and what it has many or few of, is not counted. */
function optionsOf({ type, say }: Check, path: string, field: FieldType): readonly ShippedOption[] {
  if ('options' in field && field.options.kind === 'list')
    return (type.lists?.[field.options.list] ?? []).map(({ id, label, text, origin }) => ({
      id,
      label:
        origin === 'proposed'
          ? say('field.with-mark', { label: label[say.language], mark: say('plan.proposed') })
          : label[say.language],
      whole: text?.[say.language] ?? '',
    }));
  return fixedIds(field).map((id) => {
    const whole = `${type.id}:${path}.whole.${id}`;
    return { id, label: say(`${type.id}:${path}.options.${id}`), whole: say.has(whole) ? say(whole) : '' };
  });
}

function fixedIds(field: FieldType): readonly string[] {
  if (field.kind === 'ratings') return field.scale;
  return 'options' in field && field.options.kind === 'fixed' ? field.options.ids : [];
}

function fieldFaults(check: Check, path: string, field: FieldType): readonly string[] {
  const fits = fitting(check);
  const options = optionsOf(check, path, field);
  return [
    ...fits('label', `${path}.label`, labelLetters(check, path, field)),
    ...fits('hint', `${path}.hint`),
    ...fits('optionsPerChoice', path, options.length),
    ...options.flatMap(({ id, label }) => fits('optionLabel', `${path}.options.${id}`, label.length)),
    ...options.flatMap(({ id, whole }) => fits('optionWhole', `${path}.options.${id}`, whole.length)),
    ...fits('longText', path, lengthOf(field)),
  ];
}

/** A label with what a form adds to it. */
function labelLetters({ type, say }: Check, path: string, field: FieldType): number {
  const label = say(`${type.id}:${path}.label`);
  if (field.kind === 'span') return Math.max(...['from', 'to'].map((edge) => say(`field.${edge}`, { label }).length));
  if (field.kind !== 'number' || field.unit === undefined) return label.length;
  return say('field.with-unit', { label, unit: say(`field.unit.${field.unit}`) }).length;
}

const lengthOf = (field: FieldType): number =>
  field.kind === 'text' || field.kind === 'long-text' ? longestOf(field) : 0;

/** Whether to hand the section over is asked below its fields. */
const handOverFields = 1;

/** A period is asked as two days. */
const isTwo = ({ kind }: FieldType): boolean => kind === 'span';

/** A first row is asked for in one form with what its section asks besides; what is typed is known by the names of its fields alone. */
function firstRowFaults(check: Check, section: SectionType): readonly string[] {
  const [besides, row] = formsOf(section);
  if (besides === undefined || row === undefined || !needsRowsAlone(section)) return [];
  const twice = row.fields.filter(({ id }) => besides.fields.some((other) => other.id === id));
  return [
    ...twice.map(({ id }) => fault(check, `${row.path}.${id}`, `the name of a field of its section, ${section.id}`)),
    ...(besides.fields.length === 0 ? [] : formFaults(check, [besides, row])),
  ];
}

/** @param parts whose fields stand in one form together */
function formFaults(check: Check, parts: readonly WholeForm[]): readonly string[] {
  const { bytesPerForm } = check.limits;
  const path = parts.map((part) => part.path).join(' with ');
  const fields = parts.flatMap((part) => part.fields);
  const bytes = bytesPerForm === undefined ? 0 : parts.reduce((sum, part) => sum + sizeOf(check, part), 0);
  return [
    ...fitting(check)('fieldsPerForm', path, fields.length + fields.filter(isTwo).length + handOverFields),
    ...(bytesPerForm === undefined || bytes <= bytesPerForm
      ? []
      : [fault(check, path, `about ${bytes} bytes when it is filled in, at most ${bytesPerForm} fit`)]),
  ];
}

// What a platform wraps around a field and around an option, as JSON.
const fieldFrame = 250;
const optionFrame = 40;
// About one letter in five of a Latvian text takes a second byte.
const bytesPerLetter = 1.2;

/** Bytes of a form with every field filled to the brim, about. */
function sizeOf(check: Check, { path, fields }: WholeForm): number {
  const { type, say } = check;
  const bytes = (key: string) => Buffer.byteLength(say(`${type.id}:${path}.${key}`));
  return fields.reduce((sum, field) => {
    const options = optionsOf(check, `${path}.${field.id}`, field).map(
      ({ id, label, whole }) => optionFrame + id.length + Buffer.byteLength(label) + Buffer.byteLength(whole),
    );
    const texts = bytes(`${field.id}.label`) + bytes(`${field.id}.hint`);
    return (
      sum +
      fieldFrame +
      texts +
      options.reduce((one, other) => one + other, 0) +
      Math.ceil(lengthOf(field) * bytesPerLetter)
    );
  }, 0);
}
