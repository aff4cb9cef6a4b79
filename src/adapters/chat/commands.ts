import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';

// What can be typed after a chat's command, or as its commands.

export interface CommandText {
  /** What it takes; those that take nothing are questions when more follows: "about what was it?" */
  readonly takes?: string;
  readonly does: string;
}

export type CommandName = keyof Words['commands'];

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(en.commands, name);
}

/** What was typed: a command with what it is given, or a question. */
export type Typed =
  | { readonly kind: 'command'; readonly name: CommandName; readonly given: string }
  /** A command without what it needs. */
  | { readonly kind: 'lacking'; readonly name: CommandName }
  | { readonly kind: 'question'; readonly question: string };

export function readTyped(text: string): Typed {
  const [, first = '', given = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim() || 'help') ?? [];
  const name = first.toLowerCase();
  if (!isCommand(name)) return { kind: 'question', question: text };
  if ('takes' in en.commands[name])
    return given ? { kind: 'command', name, given } : { kind: 'lacking', name };
  return given ? { kind: 'question', question: text } : { kind: 'command', name, given };
}

/** One line for each command; `prefix` is what stands before its name. */
export function listCommands({ commands, help }: Words, prefix: string): string[] {
  return Object.entries<CommandText>(commands).map(([name, { takes, does }]) =>
    takes ? help.commandTaking(prefix + name, takes, does) : help.command(prefix + name, does),
  );
}

/** What a command takes, in words; empty where it takes nothing. */
export function takenBy({ commands }: Words, name: CommandName): string {
  const { takes = '' }: CommandText = commands[name];
  return takes;
}
