import { MessageFlags } from 'discord.js';
import { NotModelled } from '../not-modelled.ts';
import { type FieldError, fieldError, invalidForm, refusal } from './api-error.ts';
import { flatten, type TopLevelComponent, textsIn } from './component-schema.ts';
import type { MessageBody } from './message-schema.ts';
import { hasDuplicate } from './validate.ts';

/** Where a message is sent from, which decides on the flags it may have. */
export type Place = 'channel' | 'interaction' | 'edit';

const { IsComponentsV2, Ephemeral } = MessageFlags;
const COMPONENTS = 40;
const TEXT_CHARACTERS = 4_000;
/** Not documented; measured by others. */
const TEXT_BYTES = 10_170;

/** What a message shows: the part of it that an edit can change. */
export interface Shown {
  readonly content: string;
  readonly components: readonly TopLevelComponent[];
  readonly flags: number;
}

function checkSize(components: readonly TopLevelComponent[]): FieldError[] {
  const all = flatten(components);
  const texts = textsIn(components).join('');
  const check = (isFine: boolean, code: string, message: string): FieldError[] =>
    isFine ? [] : [fieldError('components', code, message)];
  return [
    ...check(
      !hasDuplicate(all.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))),
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...check(
      all.length <= COMPONENTS,
      'COMPONENT_TOO_MANY_COMPONENTS',
      `${all.length} of ${COMPONENTS} components`,
    ),
    ...check(
      texts.length <= TEXT_CHARACTERS && Buffer.byteLength(texts) <= TEXT_BYTES,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `More than ${TEXT_CHARACTERS} characters`,
    ),
  ];
}

/** What a message shows once the body is applied to it. Refuses what Discord refuses. */
export function applyBody(
  { components, flags }: MessageBody,
  place: Place,
  before?: { readonly ephemeral: boolean },
): Shown {
  if (!(flags & IsComponentsV2)) throw new NotModelled('a message without IS_COMPONENTS_V2');
  if (flags & ~(IsComponentsV2 | Ephemeral)) throw new NotModelled(`flags ${flags}`);
  const errors = checkSize(components);
  // Who repeats that a message is ephemeral changes nothing.
  if (flags & Ephemeral && place !== 'interaction' && !before?.ephemeral)
    errors.push(fieldError('flags', 'MESSAGE_FLAGS_INVALID', 'A flag that cannot be set here'));
  if (errors.length) throw invalidForm(...errors);
  if (components.length === 0) throw refusal('emptyMessage');
  return { content: '', components, flags };
}
