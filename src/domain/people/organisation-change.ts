/** What those who lead a school change in it by a line in the chat. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { ClassId, MemberId } from './ids.ts';
import type { RoleKind } from './roles.ts';

export type OrganisationChange =
  /** Null: the class has none. */
  | { readonly kind: 'class-teacher'; readonly class: ClassId; readonly member: MemberId | null }
  /** Null: nobody teaches it there. */
  | {
      readonly kind: 'teaching';
      readonly subject: string;
      readonly class: ClassId;
      readonly member: MemberId | null;
    }
  /** Who holds the role from now on, all of them; nobody: it is vacant. */
  | { readonly kind: 'role'; readonly role: RoleKind; readonly members: readonly MemberId[] }
  /** Null: nobody stands in for the vacant role. */
  | { readonly kind: 'stand-in'; readonly role: RoleKind; readonly member: MemberId | null }
  /** A single day without lessons, beside the holidays; false: it is one no more. */
  | { readonly kind: 'free-day'; readonly day: LocalDate; readonly isFree: boolean };
