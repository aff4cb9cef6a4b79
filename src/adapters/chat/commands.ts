// What can be typed after a chat's command, or as its commands.

export interface CommandText {
  /** What it takes; those that take nothing are questions when more follows: "about what was it?" */
  readonly takes?: string;
  readonly does: string;
}

export const COMMAND_TEXTS = {
  read: { takes: 'a place, such as principles.6', does: 'reads it' },
  find: { takes: 'words, or an "exact phrase"', does: 'finds every mention' },
  check: { takes: 'a quotation', does: 'tells whether it is exact' },
  define: { takes: 'an acronym or a name', does: 'shows where it is introduced' },
  outline: { does: 'shows what the statement holds' },
  about: { does: 'names the source, the version, and what is kept of you' },
  help: { does: 'shows this' },
} as const satisfies Record<string, CommandText>;

export type CommandName = keyof typeof COMMAND_TEXTS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMAND_TEXTS, name);
}

/** What was typed: a command with what it is given, or a question. */
export type Typed =
  | { readonly kind: 'command'; readonly name: CommandName; readonly given: string }
  /** A command without what it needs. */
  | { readonly kind: 'lacking'; readonly name: CommandName; readonly takes: string }
  | { readonly kind: 'question'; readonly question: string };

export function readTyped(text: string): Typed {
  const [, first = '', given = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim() || 'help') ?? [];
  const name = first.toLowerCase();
  if (!isCommand(name)) return { kind: 'question', question: text };
  const { takes }: CommandText = COMMAND_TEXTS[name];
  if (takes) return given ? { kind: 'command', name, given } : { kind: 'lacking', name, takes };
  return given ? { kind: 'question', question: text } : { kind: 'command', name, given };
}

/** One line for each command; `prefix` is what stands before its name. */
export function listCommands(prefix: string): string[] {
  return Object.entries<CommandText>(COMMAND_TEXTS).map(
    ([name, { takes, does }]) => `${prefix}${name}${takes ? ` (${takes})` : ''}: ${does}`,
  );
}
