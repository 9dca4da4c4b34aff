/** What is another on a narrow or dark screen; the rest of a page is the same there, and axe takes its time for it. */
export const looks: readonly string[] = [
  'color-contrast',
  'scrollable-region-focusable',
  'target-size',
  'meta-viewport',
];
