/** What is wrong with the plans of the demo school: they cannot be loaded as they are written. */

export class DemoFault extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'DemoFault';
  }
}
