import { randomUUID } from 'node:crypto';
import {
  type APIInteraction,
  ChannelType,
  type Client,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';
import { type Rapporteur, SetupError } from '../../core/index.ts';
import type { Adapter, Host } from '../adapter.ts';
import { createInFlight } from '../in-flight.ts';
import { createMemory } from '../memory.ts';
import { apologize } from '../wording.ts';
import { createMessageAnswerer } from './answer-message.ts';
import { type ConnectionSettings, createConnection, type Patience } from './connection.ts';
import { readMessage } from './read-message.ts';
import { type Context, conversationIn } from './reply.ts';
import { apologizeTo, respondTo } from './respond.ts';
import { createSender, type Sender, type Sent } from './send.ts';
import { TOKEN_REFUSED } from './setup-problem.ts';

export interface DiscordSettings extends Omit<ConnectionSettings, 'patience'> {
  /** Whether the admin keeps the texts of unanswered questions. */
  readonly logsUnanswered: boolean;
  readonly patience?: Patience | undefined;
}

const PATIENCE: Patience = { stuck: 60_000, retry: 1_000, identify: 20_000, send: 10_000 };

/** Milliseconds in which answers under way are finished before the process leaves. */
const LONGEST_DRAIN = 10_000;

/** The bot on Discord: slash commands, message commands, buttons, mentions and direct messages. */
export function createDiscord(rapporteur: Rapporteur, settings: DiscordSettings, host: Host): Adapter {
  const { log } = host;
  const patience = settings.patience ?? PATIENCE;
  const inFlight = createInFlight();
  const memory = createMemory();
  const context: Context = { rapporteur, memory, logsUnanswered: settings.logsUnanswered };
  const messages = createMessageAnswerer(context);

  /** Logs a fault of ours under an id that can be told. */
  const blame = (error: unknown): string => {
    const id = randomUUID().slice(0, 8);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log.error({ id, problem: message, stack }, 'Discord: answering failed');
    return id;
  };

  /** Logs what became of something sent where it did not arrive. Gives the id of a fault of ours. */
  const note = (sent: Sent | undefined): string | undefined => {
    if (!sent || sent.kind === 'sent') return undefined;
    if (sent.kind === 'invalid')
      return blame(new Error(`Discord refuses a message with code ${sent.code}: ${sent.problem}`));
    if (sent.kind === 'unauthorized') host.fail(new SetupError(TOKEN_REFUSED));
    else if (sent.kind === 'acknowledged') log.info({ ...sent }, 'Discord: had the answer already');
    else log.warn({ ...sent }, 'Discord: an answer did not arrive');
    return undefined;
  };

  const answerInteraction = async (
    sender: Sender,
    interaction: APIInteraction,
  ): Promise<Sent | undefined> => {
    const reply = respondTo(context, interaction);
    if (!reply) return undefined;
    const sent = await sender.respond(interaction, reply.response);
    if (sent.kind === 'sent' || sent.kind === 'acknowledged')
      for (const more of reply.more ?? []) note(await sender.followUp(interaction, more));
    return sent;
  };

  /** The one place where what breaks is caught: whoever asked hears of it, and so does the log. */
  const answerOnce = (
    event: string,
    answer: () => Promise<Sent | undefined>,
    sayFault: (id: string) => Promise<Sent>,
  ): void => {
    if (!memory.claim(event)) return;
    void inFlight.run(async () => {
      const fault = await answer().then(note, blame);
      if (fault) note(await sayFault(fault));
    });
  };

  const listen = (client: Client): void => {
    const sender = createSender(client.rest, patience.send);
    // As they come: discord.js itself holds them back until every server is there, and keeps whoever wrote them.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
      answerOnce(
        interaction.id,
        () => answerInteraction(sender, interaction),
        (id) => sender.respond(interaction, apologizeTo(interaction, apologize(id)).response),
      ),
    );
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => {
      const { channel_id, guild_id } = message;
      const type = guild_id === undefined ? ChannelType.DM : client.channels.cache.get(channel_id)?.type;
      const asked = readMessage(message, client.user?.id, conversationIn(channel_id, type));
      if (!asked) return;
      answerOnce(
        message.id,
        () => messages.answer(sender, message, asked),
        (id) => messages.apologize(sender, message, id),
      );
    });
  };

  const connection = createConnection({ ...settings, patience }, host, listen);
  return {
    name: 'Discord',
    start: () => {
      // The first completion prepares them all, which takes longer than the others together.
      rapporteur.suggest('');
      return connection.open();
    },
    isConnected: connection.isConnected,
    stop: async () => {
      const left = await inFlight.drain(LONGEST_DRAIN);
      if (left) log.warn({ left }, 'Discord: answers were not finished in time');
      await connection.close();
    },
  };
}
