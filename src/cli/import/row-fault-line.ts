/** What is wrong with a row of a register, and how to mend it, in a line of the terminal. */
import type { RowFault, RowProblem } from '../../domain/register/register.ts';

const said: Readonly<Record<RowProblem, string>> = {
  empty: 'is empty. Fill it in.',
  'personal-code': 'holds a personal code, which was not read. Take it out of the file.',
  'too-long': 'is longer than any name. Mend the row.',
  'not-an-address': 'is not an e-mail address. Mend it, or leave it empty.',
  'not-a-class': 'the class is none that is known, and not written like one, such as 7.b. Mend it.',
  'not-a-code': 'is not the code of a learner, such as J-07. Mend it, or leave it empty.',
  twice: 'the same stands above. Take one of the two out.',
  'no-class': 'this learner is in no class of learners. Put them into one in the register.',
  nobody: 'the teacher is nobody of the staff. Mend the name or address, or take over the people first.',
};

export const rowFaultLine = ({ file, line, column, problem }: RowFault): string =>
  `${file}:${line} ${column === undefined ? '' : `${column} `}${said[problem]}`;
