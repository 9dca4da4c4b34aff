/** What those who lead a school change in it by a line or a form in the chat. */
import type { LocalDate } from '../calendar/local-date.ts';
import type { ClassId, MemberId } from './ids.ts';
import type { RoleKind } from './roles.ts';

export type OrganisationChange =
  /** Null: the class has none. */
  | { readonly kind: 'class-teacher'; readonly class: ClassId; readonly member: MemberId | null }
  /** Whether that member holds the role from now on. */
  | { readonly kind: 'role'; readonly role: RoleKind; readonly member: MemberId; readonly isHeld: boolean }
  /** Null: nobody stands in for the vacant role. */
  | { readonly kind: 'stand-in'; readonly role: RoleKind; readonly member: MemberId | null }
  /** Whether these days, both ends among them, are without lessons from now on. */
  | { readonly kind: 'free-days'; readonly from: LocalDate; readonly to: LocalDate; readonly isFree: boolean };

/** The parts of an organisation that are changed in the chat, in the order in which they are offered. */
export const changeKinds = ['class-teacher', 'role', 'stand-in', 'free-days'] as const;
export type ChangeKind = (typeof changeKinds)[number];
