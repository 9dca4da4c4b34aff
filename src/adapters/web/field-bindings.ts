/** What binds a control to the words about it. */

export interface Bindings {
  readonly id: string;
  readonly describedBy: string | null;
  readonly invalid: boolean;
}
