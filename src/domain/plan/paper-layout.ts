/** How plans of a type look on paper, where it matters: all else follows from their sections. */

export interface PaperLayout {
  /** Who signs it by hand, in this order: their names stand in the texts of the type under "paper.signers". */
  readonly signers?: readonly string[];
  /** What is left blank to be filled in by hand, since it is not kept here: texts under "paper.by-hand". */
  readonly byHand?: readonly string[];
  /** Sections that say who signed: the lines for signing stand in their place. */
  readonly instead?: readonly string[];
}
