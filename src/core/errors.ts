/** What is wrong with the data or the settings, and what to do about it. The message is for the person who runs the program. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
