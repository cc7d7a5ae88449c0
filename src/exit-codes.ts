/** Every exit code of the command, for scripts that go by them. */
export const EXIT = {
  /** All went well; also when the reader of a pipe has gone. */
  fine: 0,
  /** A check found something that its policy does not allow. */
  found: 1,
  /** A mistake in the command line, the claims file, the sources or the place to write to: stderr says where and what to do. */
  badInput: 2,
  /** A defect of the program itself: stderr has the stack. */
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
