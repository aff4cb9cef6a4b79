import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { shorten } from '../echo.ts';
import { CHOICE_CHARACTERS, CHOICES } from './limits.ts';

/** A message as it is sent: components instead of content and embeds, which hold less and are read out worse. */
export interface Message {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  /** A property of all that is sent, not of Discord's defaults: an edit without it would ping. */
  readonly allowed_mentions: { readonly parse: readonly never[]; readonly replied_user: false };
}

export function message(components: readonly APIMessageTopLevelComponent[]): Message {
  return {
    flags: MessageFlags.IsComponentsV2,
    components,
    allowed_mentions: { parse: [], replied_user: false },
  };
}

/** The same message for the asker alone. */
export function privately(shown: Message): Message {
  return { ...shown, flags: shown.flags | MessageFlags.Ephemeral };
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(components: APIComponentInContainer[], color: number): APIMessageTopLevelComponent {
  return { type: ComponentType.Container, accent_color: color, components };
}

/** Blocks of text with a line between them. */
export function separate(blocks: readonly string[]): APIComponentInContainer[] {
  return blocks.flatMap((block, i): APIComponentInContainer[] =>
    i ? [{ type: ComponentType.Separator }, text(block)] : [text(block)],
  );
}

/** A button; none where its state does not fit. */
export function button(label: string, customId: string | undefined): APIButtonComponent[] {
  if (customId === undefined) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId }];
}

export function row(
  ...components: readonly (readonly APIButtonComponent[])[]
): APIActionRowComponent<APIButtonComponent>[] {
  const buttons = components.flat();
  return buttons.length ? [{ type: ComponentType.ActionRow, components: buttons }] : [];
}

export interface Choice {
  readonly label: string;
  readonly value: string | undefined;
}

/** A menu of the first 25 choices; none where there are none. */
export function menu(
  customId: string,
  placeholder: string,
  choices: readonly Choice[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  const options = choices
    .flatMap(({ label, value }) =>
      value === undefined ? [] : [{ label: shorten(label, CHOICE_CHARACTERS), value }],
    )
    .filter(({ value }, i, all) => all.findIndex((other) => other.value === value) === i)
    .slice(0, CHOICES);
  if (options.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }],
    },
  ];
}
