/** A body outside an organisation that is told, asked or answers: social services, the police, a commission. */
type InstitutionId = string;

export interface Institution {
  readonly id: InstitutionId;
  /** What sort of body it is in the organisation's own words ("bāriņtiesa"). */
  readonly kind: string;
  readonly name: string;
  readonly contact?: string;
  /** Working days in which it usually answers. */
  readonly usualDays: number;
  /** Its id where it works in Solis itself. */
  readonly organisation?: string;
}
