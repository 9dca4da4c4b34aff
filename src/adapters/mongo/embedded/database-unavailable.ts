/** The one error of the embedded database: why there is none, and what to do about it. */

/** What kind of fault it is; stable, for logs and for callers that treat one kind differently. */
export type DatabaseFault = 'no-mongod' | 'data-in-use' | 'port-busy' | 'mongod-failed';

/** What one link of the chain answered when it could not give a MongoDB. */
export type LinkReport = { readonly link: string; readonly said: string };

type Fault = {
  readonly code: DatabaseFault;
  readonly message: string;
  readonly remedy: string;
  readonly links?: readonly LinkReport[];
  readonly cause?: unknown;
};

/** Thrown when no database could be started; its message holds the fault, each link's answer and the remedy. */
export class DatabaseUnavailable extends Error {
  readonly code: DatabaseFault;
  readonly remedy: string;
  readonly links: readonly LinkReport[];

  constructor({ code, message, remedy, links = [], cause }: Fault) {
    const answers = links.map(({ link, said }) => `  - ${link}: ${said}`);
    super([message, ...answers, `Remedy: ${remedy}`].join('\n'), { cause });
    this.name = 'DatabaseUnavailable';
    this.code = code;
    this.remedy = remedy;
    this.links = links;
  }
}
