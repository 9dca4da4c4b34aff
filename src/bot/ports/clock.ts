/** What time it is: outside production people may move it on. */
export interface Clock {
  now(): Date;
}
