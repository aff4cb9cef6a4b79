import { MessageFlags } from 'discord.js';
import { type FieldError, fieldError, invalidForm, refusal } from './api-error.ts';
import { flatten, type TopLevelComponent } from './component-schema.ts';
import type { Embed, MessageBody } from './message-schema.ts';
import { findDuplicate } from './validate.ts';

/** Where a message is sent from, which decides on the flags it may have. */
export type Place = 'channel' | 'interaction' | 'edit';

const FLAGS: Readonly<Record<Place, number>> = {
  channel: MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2,
  interaction:
    MessageFlags.SuppressEmbeds |
    MessageFlags.SuppressNotifications |
    MessageFlags.IsComponentsV2 |
    MessageFlags.Ephemeral,
  edit: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
};

const COMPONENTS = 40;
const TEXT_CHARACTERS = 4_000;
/** Not documented; measured by others. */
const TEXT_BYTES = 10_170;
const EMBED_CHARACTERS = 6_000;

/** What a message shows: the part of it that an edit can change. */
export interface Shown {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly TopLevelComponent[];
  readonly flags: number;
}

function lengthOf(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum, one) => sum + (one?.length ?? 0), 0);
}

function checkEmbeds(embeds: readonly Embed[]): FieldError[] {
  if (embeds.reduce((sum, embed) => sum + lengthOf(embed), 0) <= EMBED_CHARACTERS) return [];
  return [
    fieldError('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_CHARACTERS}`),
  ];
}

export function textsIn(components: readonly TopLevelComponent[]): string[] {
  return flatten(components).flatMap((one) => (one.type === 10 ? [one.content] : []));
}

function checkIds(components: readonly TopLevelComponent[]): FieldError[] {
  const all = flatten(components);
  const customIds = all.flatMap((one) =>
    'custom_id' in one && one.custom_id !== undefined ? [one.custom_id] : [],
  );
  const ids = all.flatMap((one) => (one.id ? [one.id] : []));
  return [
    ...(findDuplicate(customIds)
      ? [
          fieldError(
            'components',
            'COMPONENT_CUSTOM_ID_DUPLICATED',
            'Component custom id cannot be duplicated',
          ),
        ]
      : []),
    ...(findDuplicate(ids)
      ? [fieldError('components', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated')]
      : []),
  ];
}

function checkLegacy(components: readonly TopLevelComponent[]): FieldError[] {
  const errors = components.flatMap((component, i) =>
    component.type === 1
      ? []
      : [
          fieldError(
            `components.${i}.type`,
            'BASE_TYPE_CHOICES',
            'Only action rows without IS_COMPONENTS_V2',
          ),
        ],
  );
  if (components.length <= 5) return errors;
  return [...errors, fieldError('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 0 and 5 in length.')];
}

function checkV2(shown: Shown, body: MessageBody): FieldError[] {
  const fields = [
    ...(shown.content === '' ? [] : ['content']),
    ...(shown.embeds.length === 0 ? [] : ['embeds']),
    ...(body.sticker_ids?.length ? ['sticker_ids'] : []),
    ...(body.poll ? ['poll'] : []),
  ];
  const errors = fields.map((field) =>
    fieldError(
      field,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
  const texts = textsIn(shown.components).join('');
  const count = flatten(shown.components).length;
  if (count > COMPONENTS)
    errors.push(
      fieldError('components', 'COMPONENT_TOO_MANY_COMPONENTS', `${count} of ${COMPONENTS} components`),
    );
  if (texts.length > TEXT_CHARACTERS || Buffer.byteLength(texts) > TEXT_BYTES)
    errors.push(
      fieldError(
        'components',
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `More than ${TEXT_CHARACTERS} characters`,
      ),
    );
  return errors;
}

function checkFlags(flags: number, place: Place, before: Before | undefined): FieldError[] {
  const isV2 = Boolean((before?.flags ?? 0) & MessageFlags.IsComponentsV2);
  // Who repeats that a message is ephemeral changes nothing.
  const allowed = FLAGS[place] | (before?.ephemeral ? MessageFlags.Ephemeral : 0);
  if (flags & ~allowed)
    return [fieldError('flags', 'MESSAGE_FLAGS_INVALID', 'A flag that cannot be set here')];
  if (isV2 && !(flags & MessageFlags.IsComponentsV2))
    return [fieldError('flags', 'MESSAGE_FLAGS_INVALID', 'IS_COMPONENTS_V2 cannot be removed')];
  return [];
}

type Before = Shown & { readonly ephemeral: boolean };

function merge(body: MessageBody, before: Shown): Shown {
  return {
    content: body.content === undefined ? before.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    components: body.components === undefined ? before.components : (body.components ?? []),
    flags: body.flags ?? before.flags,
  };
}

function isEmpty(shown: Shown, body: MessageBody): boolean {
  const { content, embeds, components } = shown;
  const other = [body.sticker_ids, body.attachments].some((all) => all?.length) || body.poll !== undefined;
  return content.trim() === '' && embeds.length === 0 && components.length === 0 && !other;
}

const NOTHING: Shown = { content: '', embeds: [], components: [], flags: 0 };

/** What a message shows once the body is applied to it. Refuses what Discord refuses. */
export function applyBody(
  body: MessageBody,
  place: Place,
  before?: Before,
  prefix: readonly string[] = [],
): Shown {
  const shown = merge(body, before ?? NOTHING);
  const errors = [
    ...(typeof body.flags === 'number' ? checkFlags(body.flags, place, before) : []),
    ...checkEmbeds(shown.embeds),
    ...checkIds(shown.components),
    ...(shown.flags & MessageFlags.IsComponentsV2 ? checkV2(shown, body) : checkLegacy(shown.components)),
  ];
  if (errors.length) throw invalidForm(...errors.map((one) => ({ ...one, path: [...prefix, ...one.path] })));
  if (isEmpty(shown, body)) throw refusal('emptyMessage');
  return shown;
}
