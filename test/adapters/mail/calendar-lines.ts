/** Reads a calendar file back: long lines joined again, each property with its parameters. */

export interface CalendarLine {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export function calendarLines(text: string): readonly CalendarLine[] {
  if (!text.endsWith('END:VCALENDAR\r\n')) throw new Error('not a whole calendar file');
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', value = ''] = splitAt(line, headEnd(line));
      const [name = '', ...parameters] = head.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      return { name, parameters: Object.fromEntries(parameters.map(readParameter)), value: unescaped(value) };
    });
}

/** A colon in quotes belongs to a parameter. */
const headEnd = (line: string): number => /^(?:[^":]|"[^"]*")*/.exec(line)?.[0].length ?? 0;
const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at + 1)] as const;
const readParameter = (parameter: string): readonly [string, string] => {
  const [name, value] = splitAt(parameter, parameter.indexOf('='));
  return [name, value.replace(/^"|"$/g, '')];
};
const unescaped = (value: string): string => value.replace(/\\n/g, '\n').replace(/\\([,;\\])/g, '$1');
