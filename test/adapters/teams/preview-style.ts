/** How Teams draws cards in its light theme, about: sizes and colours as its web client shows them. */

const colour = (normal: string, subtle = normal) => ({ default: normal, subtle });
const text = {
  default: colour('#242424', '#616161'),
  accent: colour('#5b5fc7'),
  good: colour('#237b4b'),
  warning: colour('#835c00'),
  attention: colour('#c4314b'),
};
const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: text });

/** For Microsoft's renderer. */
export const hostConfig = {
  fontFamily: 'Segoe UI, system-ui, DejaVu Sans, sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  containerStyles: {
    default: container('#ffffff'),
    emphasis: container('#f5f5f5'),
    accent: container('#e8ebfa'),
    good: container('#e7f2da'),
    warning: container('#fdf6d9'),
    attention: container('#fcf4f6'),
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'default',
  },
  inputs: {
    label: {
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
};

/** For the page around it. */
export const teamsStyle = `
body { margin: 0; background: #f5f5f5; font: 14px/1.43 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif; }
main { padding: 12px; display: grid; gap: 12px; }
section { min-width: 0; background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; box-shadow: 0 1px 2px #0002; overflow: hidden; }
.ac-pushButton { font: 600 14px 'Segoe UI', system-ui, 'DejaVu Sans', sans-serif; padding: 5px 12px; min-height: 32px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
.ac-pushButton.style-destructive { color: #c4314b; border-color: #c4314b; }
.ac-input:not([type=radio], [type=checkbox]) { font: inherit; padding: 5px 10px; border: 1px solid #d1d1d1; border-bottom-color: #616161; border-radius: 4px; box-sizing: border-box; width: 100%; }
textarea.ac-input { min-height: 70px; }
.ac-selectable { border-radius: 4px; cursor: pointer; }
`;
