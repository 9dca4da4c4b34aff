/** The part of Adaptive Cards 1.5 that Solis draws with, the newest version that Teams takes from a bot. */
import type { ActionData, DialogData } from './action-data.ts';

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** Shown where a client cannot show cards; the whole text goes with the message itself. */
  readonly fallbackText: string;
  /** Names the card for a screen reader, which then reads what stands in it. */
  readonly speak: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly Element[];
}

export type Element = TextBlock | RichTextBlock | Container | ColumnSet | ActionSet | ChartElement | Input;

export type Spacing = 'none' | 'small' | 'medium' | 'large';
export type Tone = 'good' | 'warning' | 'attention';

/** Only for headings: Teams reads Markdown in it, and its phones read it differently (AdaptiveCards#5590). */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly size: 'large' | 'medium';
  readonly weight: 'bolder';
  readonly wrap: true;
  readonly spacing?: Spacing;
}

/** A paragraph, shown sign by sign as it is; it always wraps. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
}

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly weight?: 'bolder';
  readonly color?: Tone;
  readonly isSubtle?: true;
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly id?: string;
  readonly isVisible?: false;
  readonly style?: Tone | 'emphasis' | 'accent';
  readonly spacing?: Spacing;
  readonly separator?: true;
  readonly selectAction?: SendingAction | LinkAction;
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

interface Column {
  readonly type: 'Column';
  readonly width: 'stretch' | 'auto';
  readonly verticalContentAlignment?: 'center';
  readonly items: readonly Element[];
}

/** Of Teams alone, beyond the version; a client that does not know it shows its fallback. */
export type ChartElement = StackedBars | StandingBars;

interface StackedBars {
  readonly type: 'Chart.HorizontalBar.Stacked';
  readonly data: readonly {
    readonly title: string;
    readonly data: readonly { readonly legend: string; readonly value: number }[];
  }[];
  readonly fallback?: Container;
}

interface StandingBars {
  readonly type: 'Chart.VerticalBar.Grouped';
  readonly data: readonly {
    readonly legend: string;
    readonly values: readonly { readonly x: string; readonly y: number }[];
  }[];
  readonly fallback?: Container;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly spacing?: Spacing;
}

export type CardAction = SendingAction | ToggleAction | LinkAction;

/** An action that sends something to the bot. */
export type SendingAction = ExecuteAction | SubmitAction;

interface Sending {
  /** Absent where the action is a container that says all itself. */
  readonly title?: string;
  readonly tooltip?: string;
  readonly style?: 'positive' | 'destructive';
  /** Set on whatever sends no form, so that an empty field that must be filled blocks no way out. */
  readonly associatedInputs?: 'none';
}

/** In a message: the answer takes the place of the card. */
interface ExecuteAction extends Sending {
  readonly type: 'Action.Execute';
  readonly verb: 'tap';
  readonly data: ActionData;
  /** What a client shows that does not know the action: its answer comes below the card. */
  readonly fallback?: SubmitAction;
}

/** In a dialog, and for opening one. */
interface SubmitAction extends Sending {
  readonly type: 'Action.Submit';
  readonly data: ActionData | DialogData;
}

interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

/** Opens an address in a browser. */
interface LinkAction {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  readonly url: string;
}

export type Input = TextInput | DateInput | ChoiceInput;

interface AnyInput {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
  readonly value?: string;
}

export interface TextInput extends AnyInput {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
}

export interface DateInput extends AnyInput {
  readonly type: 'Input.Date';
  /** The last day that can be chosen. */
  readonly max?: string;
}

export interface ChoiceInput extends AnyInput {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'expanded' | 'compact' | 'filtered';
  readonly isMultiSelect?: true;
  readonly wrap: true;
  readonly placeholder?: string;
  readonly choices: readonly CardChoice[];
}

export interface CardChoice {
  readonly title: string;
  readonly value: string;
}
