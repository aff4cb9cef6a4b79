import type { JsonObject } from '../json.ts';
import type { Deliveries } from './deliveries.ts';
import type { Delivery, Wire } from './delivery.ts';
import { eventCallback, messageEvents, whyNotTold } from './events.ts';
import { interaction, type Pressed, pressOnMessage, pressOnView, submitted } from './interactions.ts';
import type { Posted, StoredView } from './ledger.ts';
import { asView } from './methods/views.ts';
import type { Slack } from './post.ts';
import type { ResponsePlace, ResponseUrls } from './response-url.ts';
import { ANN, APP, BOT, type Channel, GENERAL, type Heard } from './workspace.ts';

export interface Said {
  /** As it arrives, `&`, `<` and `>` escaped: see asTyped. */
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly thread_ts?: string;
  /** What else the events say: files, attachments, a subtype. */
  readonly more?: JsonObject;
}

export interface CommandInput {
  readonly command: string;
  readonly text?: string;
  readonly user?: string;
  readonly channel?: string;
}

export interface Press extends Pressed {
  readonly message?: Posted;
  readonly view?: StoredView;
  readonly user?: string;
}

export interface ShortcutInput {
  readonly callbackId: string;
  readonly user?: string;
  /** A message shortcut acts on this; without it, it is a global one. */
  readonly message?: {
    readonly channel: string;
    readonly ts: string;
    readonly text: string;
    readonly user?: string;
    /** What it holds besides. */
    readonly more?: JsonObject;
  };
}

export interface Submission {
  readonly view: StoredView;
  readonly values?: Readonly<Record<string, string>>;
  readonly user?: string;
}

interface Issuers {
  readonly deliveries: Deliveries;
  readonly responseUrls: ResponseUrls;
  readonly trigger: (user: string) => string;
}

/** What people do in Slack, each as the delivery that the app gets of it. */
export function createPeople(slack: Slack, { deliveries, responseUrls, trigger }: Issuers) {
  const { workspace, ledger } = slack;

  function channelOf(id: string): Channel {
    const channel = workspace.channels.get(id);
    if (channel === undefined) throw new Error(`There is no channel ${id}`);
    return channel;
  }

  function event(fields: JsonObject, wire?: Wire, ts?: string): Delivery {
    const payload = eventCallback(workspace, fields);
    const withheld = whyNotTold(workspace, fields);
    const facts = { type: 'events_api' as const, payload, eventId: payload.event_id, withheld };
    return deliveries.dispatch(ts === undefined ? facts : { ...facts, ts }, wire);
  }

  function write(said: Said, channel: Channel, text: string): Heard {
    const { user = channel.users[0] ?? ANN, thread_ts } = said;
    if (!workspace.users.has(user)) throw new Error(`There is nobody called ${user}`);
    const thread = thread_ts === undefined ? {} : { thread_ts };
    const heard = { channel: channel.id, ts: workspace.nextTs(), user, text, ...thread };
    workspace.hear(heard);
    return heard;
  }

  /** A mention in a direct message, or where the app is told of every message, makes two events. */
  function say(said: Said, channel: Channel, text: string, wire?: Wire): Delivery {
    const events = messageEvents(workspace, channel, write(said, channel, text), said.more);
    const mentions = text.includes(`<@${BOT}>`);
    const { ts } = events.message;
    const mention = mentions ? event(events.mention, wire, ts) : undefined;
    const isHeard = channel.kind === 'im' || workspace.events.has('message.channels');
    const message = isHeard || !mentions ? event(events.message, wire, ts) : undefined;
    const delivery = mention ?? message;
    if (delivery === undefined) throw new Error('Nothing was to be delivered');
    return delivery;
  }

  function interact(
    payload: JsonObject,
    user: string,
    context: { place?: ResponsePlace; view?: StoredView; withheld?: string | undefined },
    wire?: Wire,
  ): Delivery {
    const triggerId = trigger(user);
    const { place, view } = context;
    const responseUrl = place && responseUrls.issue(place);
    const withheld = workspace.interactivity ? context.withheld : 'interactivity_off';
    const url = responseUrl === undefined ? {} : { response_url: responseUrl };
    return deliveries.dispatch(
      {
        type: 'interactive',
        payload: { ...payload, trigger_id: triggerId, ...url },
        triggerId,
        ...(view === undefined ? {} : { view }),
        ...(responseUrl === undefined ? {} : { responseUrl }),
        withheld,
      },
      wire,
    );
  }

  return {
    event: (fields: JsonObject, wire?: Wire): Delivery => event(fields, wire),

    /** Names the bot in a channel, first thing unless the text does it. */
    mention(said: Said, wire?: Wire): Delivery {
      const named = said.text.includes(`<@${BOT}>`) ? said.text : `<@${BOT}> ${said.text}`.trimEnd();
      return say(said, channelOf(said.channel ?? GENERAL), named, wire);
    },

    directMessage(said: Omit<Said, 'channel'>, wire?: Wire): Delivery {
      const channel = workspace.directMessageOf(said.user ?? ANN);
      if (channel === undefined) throw new Error(`There is no direct message with ${said.user}`);
      return say(said, channel, said.text, wire);
    },

    /** A message that names nobody. In a channel the app hears of it only with the scope and the subscription. */
    message(said: Said, wire?: Wire): Delivery {
      return say(said, channelOf(said.channel ?? GENERAL), said.text, wire);
    },

    openHome(
      { user = ANN, tab = 'home' }: { user?: string; tab?: 'home' | 'messages' } = {},
      wire?: Wire,
    ): Delivery {
      const view = ledger.views.find((one) => one.type === 'home' && one.user === user);
      const shown = tab === 'home' && view !== undefined ? { view: asView(slack, view) } : {};
      const channel = workspace.directMessageOf(user)?.id;
      const event_ts = workspace.nextTs();
      return event({ type: 'app_home_opened', user, channel, tab, event_ts, ...shown }, wire);
    },

    /** Slash commands work wherever the person is, also where the bot isn't; in threads they don't. */
    command({ command, text = '', user = ANN, channel = GENERAL }: CommandInput, wire?: Wire): Delivery {
      const { kind, name } = channelOf(channel);
      const responseUrl = responseUrls.issue({ kind: 'commands', channel, user });
      const triggerId = trigger(user);
      const declared = workspace.commands?.includes(command) ?? true;
      const payload = {
        token: 'verification-token',
        team_id: workspace.team.id,
        team_domain: workspace.team.domain,
        channel_id: channel,
        channel_name: kind === 'private' ? 'privategroup' : name,
        user_id: user,
        user_name: user.toLowerCase(),
        command,
        text,
        api_app_id: APP,
        is_enterprise_install: String(workspace.orgWide),
        ...(workspace.enterprise ? { enterprise_id: workspace.enterprise.id } : {}),
        response_url: responseUrl,
        trigger_id: triggerId,
      };
      const withheld = workspace.scopes.has('commands') ? undefined : 'missing_scope';
      return deliveries.dispatch(
        {
          type: 'slash_commands',
          payload,
          triggerId,
          responseUrl,
          withheld: declared ? withheld : 'unknown_command',
        },
        wire,
      );
    },

    press({ message, view, user, ...pressed }: Press, wire?: Wire): Delivery {
      const who = user ?? message?.ephemeral ?? view?.user ?? ANN;
      const start = interaction(workspace, 'block_actions', who);
      if (view !== undefined)
        return interact({ ...start, ...pressOnView(slack, view, pressed) }, who, { view }, wire);
      if (message === undefined) throw new Error('Press on a message or on a view');
      if (message.ephemeral !== undefined && message.ephemeral !== who)
        throw new Error(`${who} cannot see it`);
      const place = { kind: 'actions' as const, channel: message.channel, user: who, source: message };
      return interact({ ...start, ...pressOnMessage(slack, message, pressed) }, who, { place }, wire);
    },

    shortcut({ callbackId, user = ANN, message }: ShortcutInput, wire?: Wire): Delivery {
      const declared = workspace.shortcuts?.includes(callbackId) ?? true;
      const scoped = workspace.scopes.has('commands') ? undefined : 'missing_scope';
      const withheld = declared ? scoped : 'unknown_shortcut';
      const type = message === undefined ? 'shortcut' : 'message_action';
      const action_ts = workspace.nextTs();
      const start = { ...interaction(workspace, type, user), callback_id: callbackId, action_ts };
      if (message === undefined) return interact(start, user, { withheld }, wire);
      const { channel, ts, text, user: author = BOT } = message;
      const place = { kind: 'actions' as const, channel, user };
      const shown = { type: 'message', user: author, ts, text, ...message.more };
      const where = {
        channel: { id: channel, name: channelOf(channel).name },
        message_ts: ts,
        message: shown,
      };
      return interact({ ...start, ...where }, user, { place, withheld }, wire);
    },

    submitView({ view, values = {}, user = view.user }: Submission, wire?: Wire): Delivery {
      if (view.closed) throw new Error('The view is closed');
      const start = interaction(workspace, 'view_submission', user);
      const payload = { ...start, view: submitted(slack, view, values), response_urls: [] };
      return interact(payload, user, { view }, wire);
    },
  };
}
