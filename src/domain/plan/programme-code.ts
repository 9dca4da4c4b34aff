/** Codes of special education programmes: eight digits. */

/**
 * Takes what a person typed as a programme code, with or without spaces ("2101 5611").
 * @returns the eight digits, or null where it is no such code
 */
export function programmeCode(typed: string): string | null {
  const code = typed.replace(/\s/gu, '');
  return /^[0-9]{8}$/u.test(code) ? code : null;
}
