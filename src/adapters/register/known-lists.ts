/** The user lists of Slack, Google Workspace and Entra, by columns that only they have. */
import type { ColumnMap } from '../../domain/register/column-map.ts';

export interface KnownList extends ColumnMap {
  readonly sign: readonly string[];
  /** Rows of accounts that are nobody's who works here, by the words of a column. */
  readonly without: Readonly<Record<string, readonly string[]>>;
  /** Where the address stands when its own column is empty. */
  readonly otherwise?: string;
  /** Staff and learners stand in one list, and this column tells them apart. */
  readonly mixedBy?: string;
}

const slack: KnownList = {
  of: 'people',
  sign: ['billing-active', 'userid', 'fullname'],
  columns: { name: 'fullname', email: 'email' },
  without: { status: ['bot', 'deactivated'] },
};

const google: KnownList = {
  of: 'people',
  sign: ['First Name [Required]', 'Last Name [Required]', 'Email Address [Required]'],
  columns: {
    ...{ given: 'First Name [Required]', family: 'Last Name [Required]' },
    email: 'Email Address [Required]',
  },
  without: { 'Status [READ ONLY]': ['suspended', 'archived'] },
  mixedBy: 'Org Unit Path [Required]',
};

const entra: KnownList = {
  of: 'people',
  sign: ['userPrincipalName', 'displayName'],
  columns: { name: 'displayName', email: 'mail' },
  without: { userType: ['guest'], accountEnabled: ['false'] },
  otherwise: 'userPrincipalName',
};

export const knownLists: readonly KnownList[] = [slack, google, entra];
