import type { CommandRegistry } from './command-registry.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

/** What this Discord consists of: its routes and its people work on it. */
export interface Platform {
  readonly world: World;
  readonly nextId: (at?: number) => string;
  readonly commands: CommandRegistry;
  readonly ledger: Ledger;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
}
