/** Writes papers as files; each library is loaded when the first such file is asked for. */
import type { PaperPress } from '../../bot/ports/papers.ts';

export const press: PaperPress = async (paper, format) => {
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).writeDocx(paper);
    case 'pdf':
      return (await import('./pdf.ts')).writePdf(paper);
    case 'xlsx':
      return (await import('./xlsx.ts')).writeXlsx(paper);
    default:
      return format satisfies never;
  }
};
