/** What people do that Discord would not let them do is a mistake in the test, not an answer of Discord's. */
export function impossible(what: string): Error {
  return new Error(`Discord does not let anybody do this: ${what}`);
}
