import { type Refusal, refuse } from './reply.ts';
import type { Workspace } from './workspace.ts';

const LIFE_MS = 3000;

export type Triggers = ReturnType<typeof createTriggers>;

/** A trigger lets the app open one view for one person, within 3 s of what the person did. */
export function createTriggers(workspace: Workspace) {
  const issued = new Map<string, { user: string; at: number; used: boolean }>();
  return {
    issue(user: string): string {
      const id = `${workspace.nextId('1')}.2.abcdef`;
      issued.set(id, { user, at: workspace.now(), used: false });
      return id;
    },
    take(id: unknown): { readonly user: string } | Refusal {
      const trigger = typeof id === 'string' ? issued.get(id) : undefined;
      if (trigger === undefined) return refuse('invalid_trigger_id');
      if (trigger.used) return refuse('exchanged_trigger_id');
      if (workspace.now() - trigger.at > LIFE_MS) return refuse('expired_trigger_id');
      trigger.used = true;
      return { user: trigger.user };
    },
  };
}
