import { randomUUID } from 'node:crypto';
import { type Rapporteur, SetupError } from '../../core/index.ts';
import type { Adapter, AddRoute, Host } from '../adapter.ts';
import { createInFlight } from '../in-flight.ts';
import { createMemory } from '../memory.ts';
import { createMessageAnswerer } from './answer-message.ts';
import { createApp, type Handlers } from './app.ts';
import { type ApiSettings, createClient, createLibraryLog } from './client.ts';
import type { Connection, Patience } from './connection.ts';
import { createDelivery } from './deliver.ts';
import { createHttpMode } from './http-mode.ts';
import { readMessage } from './read-message.ts';
import type { Context } from './reply.ts';
import { createSender, type Sent } from './send.ts';
import { explainBotToken } from './setup-problem.ts';
import { signIn } from './sign-in.ts';
import { createSocketMode } from './socket-mode.ts';

export interface SlackSettings extends ApiSettings {
  /** Either: events come through sockets that the bot opens, or as requests to the server of the process. */
  readonly events:
    | { readonly appToken: string }
    | { readonly signingSecret: string; readonly addRoute: AddRoute };
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
}
