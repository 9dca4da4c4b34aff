/** How much a platform can show, in numbers, so that a plan type that does not fit is refused before anybody meets it. */
import type { PlatformId } from './platform-id.ts';

export interface PlatformLimits {
  readonly platform: PlatformId;
  /** Characters of the short title of a form. */
  readonly sectionTitle: number;
  /** Characters of a field's label. */
  readonly label: number;
  /** Characters of a field's hint. */
  readonly hint: number;
  /** Characters of one option's label. */
  readonly optionLabel: number;
  /** Characters of the whole wording of an option that is shown by a short label. */
  readonly optionWhole: number;
  readonly optionsPerChoice: number;
  /** Characters of one phrase of a phrase bank. */
  readonly phrase: number;
  /** Characters of the longest answer that a person can type into one field. */
  readonly longText: number;
  readonly fieldsPerForm: number;
  /** Bytes of one form with everything in it, where the platform counts them. */
  readonly bytesPerForm?: number;
}
