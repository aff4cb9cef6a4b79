import type { Readable, Writable } from 'node:stream';
import { SetupError } from '../core/index.ts';
import { examine } from './doctor.ts';
import { describeFinding } from './finding.ts';

export interface SetUp {
  /** `init` or `doctor`. */
  readonly name: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly envFile: string;
  readonly asJson: boolean;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** Runs a command that sets the program up, or tests how it is set up. Gives the exit code: 2 where something is wrong. */
export async function setUp(given: SetUp): Promise<0 | 2> {
  if (given.name === 'doctor') return tell(given);
  if (!given.input.isTTY || !given.output.isTTY)
    throw new SetupError(
      'rapporteur init asks questions, and needs a terminal for that. Without one, write .env as .env.example shows.',
    );
  const { init } = await import('./init.ts');
  return init(given);
}

async function tell({ env, asJson, output }: SetUp): Promise<0 | 2> {
  const findings = await examine(env);
  output.write(`${asJson ? JSON.stringify(findings) : findings.map(describeFinding).join('\n')}\n`);
  return findings.some(({ state }) => state === 'wrong') ? 2 : 0;
}
