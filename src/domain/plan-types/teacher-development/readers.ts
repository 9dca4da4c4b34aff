/** Who reads teachers' development plans besides the teacher: those who see to methodical support in the organisation. */
import type { RoleKind } from '../../people/roles.ts';

export const administration: readonly RoleKind[] = ['director', 'deputy-head', 'methodical-lead'];
