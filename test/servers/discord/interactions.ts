import type { Message } from './ledger.ts';
import type { Modal } from './modal-schema.ts';
import type { Channel, Person } from './world.ts';

export const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** How an interaction was answered. */
export interface Callback {
  readonly interactionId: string;
  /** 4 message, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  /** The callback's data as it was sent. */
  readonly data: unknown;
  /** performance.now() */
  readonly at: number;
  /** The message it made or changed. */
  readonly message: Message | undefined;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: (typeof TYPE)[keyof typeof TYPE];
  readonly user: Person;
  readonly channel: Channel;
  /** The message whose component was used, also where it opened the modal that is answered. */
  readonly source: Message | undefined;
  /** Only the user has installed the app: few follow-ups. */
  readonly isUserInstalled: boolean;
  /** Without the permission to use external apps nobody else sees the answers. */
  readonly isForcedEphemeral: boolean;
  /** Date.now() of its creation; ageing moves it back. */
  createdAt: number;
  callback: Callback | undefined;
  modal: Modal | undefined;
  followUps: number;
}

export type Interactions = ReturnType<typeof createInteractions>;

export function createInteractions() {
  const all: Interaction[] = [];
  return {
    /** By the interaction's id. */
    callbacks: new Map<string, Callback>(),
    add: (interaction: Interaction) => void all.push(interaction),
    find: (id: string, token: string) => all.find((one) => one.id === id && one.token === token),
    findByToken: (token: string) => all.find((one) => one.token === token),
  };
}
