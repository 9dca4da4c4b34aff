/** The `_id` of a document: the organisation is part of it, so that equal ids of two organisations never meet. */

/** Percent-encoding keeps a slash within an organisation's id from being taken for the border. */
export const documentKey = (organisation: string, id: string): string => `${encodeURIComponent(organisation)}/${id}`;
