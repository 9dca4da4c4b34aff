/** Who stands in the trail for whoever runs a command: they are known to the computer alone. */
export const administrator = 'command-line';
