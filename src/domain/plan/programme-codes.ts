/** Codes of special education programmes: eight digits whose fifth and sixth name the learners a programme is for. */

interface ProgrammeGroup {
  /** Names the group in the texts of a plan type ("programmes.learning"). */
  readonly id: string;
  /** Fifth and sixth digit of the code (Cabinet Regulation 322 of 13.06.2017, annex 3). */
  readonly digits: string;
  /** Code of the full-time basic education programme (forms 1-9), shown as an example. */
  readonly example: string;
  /** Whether that code was read in a source, or put together by the rule of the digits. */
  readonly origin: 'read' | 'composed';
}

export const programmeGroups = [
  { id: 'visual', digits: '51', example: '21015111', origin: 'composed' },
  { id: 'hearing', digits: '52', example: '21015211', origin: 'composed' },
  { id: 'physical', digits: '53', example: '21015311', origin: 'read' },
  { id: 'somatic', digits: '54', example: '21015411', origin: 'composed' },
  { id: 'language', digits: '55', example: '21015511', origin: 'composed' },
  { id: 'learning', digits: '56', example: '21015611', origin: 'read' },
  { id: 'mental-health', digits: '57', example: '21015711', origin: 'composed' },
  { id: 'intellectual', digits: '58', example: '21015811', origin: 'composed' },
  { id: 'severe', digits: '59', example: '21015911', origin: 'composed' },
] as const satisfies readonly ProgrammeGroup[];

/**
 * Takes what a person typed as a programme code, with or without spaces ("2101 5611").
 * @returns the eight digits, or null where it is no such code
 */
export function programmeCode(typed: string): string | null {
  const code = typed.replace(/\s/gu, '');
  return /^[0-9]{8}$/u.test(code) ? code : null;
}

/**
 * The group of learners that a code names, as a hint to whoever typed it; the table does not decide what a school may enter.
 * @param code eight digits
 * @returns null where the code is not one of special education
 */
export const programmeGroup = (code: string): ProgrammeGroup | null =>
  programmeGroups.find((group) => group.digits === code.slice(4, 6)) ?? null;
