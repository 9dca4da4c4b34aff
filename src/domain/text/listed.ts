/** Reads a long list of words that is written as one text, so that it can be read line by line. */

/** The words or phrases between the commas. */
export const listed = (text: string): readonly string[] => text.trim().split(/,\s+/u);
