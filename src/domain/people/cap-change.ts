/** What an organisation makes of a limit that ships with a plan type. */

/** What happens where a limit is passed. */
export const capWays = ['warn', 'refuse', 'off'] as const;
export type CapWay = (typeof capWays)[number];

export interface CapChange {
  readonly most?: number;
  readonly how?: CapWay;
}
