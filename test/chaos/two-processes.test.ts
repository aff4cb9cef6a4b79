import { expect, inject, test } from 'vitest';
import { NGINX } from '../servers/find-nginx.ts';
import { POSTGRES } from '../servers/find-postgres.ts';
import { askTwo } from './ask-two.ts';
import { createRandom } from './random.ts';

const SECONDS = inject('chaosSeconds');
const SEED = inject('chaosSeed');
const isThorough = SECONDS > 15;
/** Milliseconds by which questions are late only where the machine has too much to do. */
const BUSY = 250;

test.skipIf(!POSTGRES || !NGINX)(
  'of two processes on one database, behind nginx, what either takes is answered once, whatever ends or stands still',
  async () => {
    const plan = { seconds: SECONDS, random: createRandom(SEED), pause: isThorough ? 1_500 : 700 };
    const { verdict, harms, behind, log } = await askTwo(plan);
    const said = `seed ${SEED}: ${JSON.stringify(verdict)}`;
    if (isThorough) process.stdout.write(`Two processes, ${said} ${harms.length} harms\n`);
    const { twice, lost } = verdict;
    const late = isThorough && behind < BUSY ? verdict.late : 0;
    expect({ twice, lost, late }, `${said}\n${harms.join(', ')}\n${log.slice(-3_000)}`).toEqual({
      ...{ twice: 0, lost: 0, late: 0 },
    });
  },
  SECONDS * 1_000 + 180_000,
);
