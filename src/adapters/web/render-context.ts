/** What a renderer needs to know besides the View: the page's texts, and where its buttons and forms are posted. */
/** A text of the page around the views, in the reader's language. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export interface RenderContext {
  readonly say: Say;
  /** Keeps ids apart where a page holds many views. */
  readonly scope: string;
  /** Level of the title's heading: 1 on a page of its own, 2 in a chat. */
  readonly level: 1 | 2;
  /** Address that posts go below, such as "/as/anna". */
  readonly base: string;
  /** Carried by each form as it is: who speaks, which message it stands in. */
  readonly hidden: Readonly<Record<string, string>>;
  /** Makes the id of the next arrival from this page. */
  readonly newId: () => string;
}
