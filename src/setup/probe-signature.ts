import { createHmac } from 'node:crypto';
import { EVENTS_PATH } from '../adapters/slack/http-mode.ts';
import { doubtful, type Finding, well, wrong } from './finding.ts';

/** Milliseconds. */
const LONGEST = 5_000;
const ABOUT = 'Slack signing secret';

/** Asks a running Rapporteur what Slack asks it when its address is entered, signed with the secret of the settings. */
export async function probeSignature(address: string, signingSecret: string): Promise<Finding> {
  const challenge = `doctor-${Date.now()}`;
  const body = JSON.stringify({ type: 'url_verification', challenge });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  try {
    const answer = await fetch(`${address}${EVENTS_PATH}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${digest}`,
      },
      body,
      signal: AbortSignal.timeout(LONGEST),
    });
    const text = await answer.text();
    if (answer.ok && text.includes(challenge)) return well(ABOUT, 'a signed request is taken');
    if (answer.status === 401)
      return wrong(
        ABOUT,
        'the Rapporteur that runs refuses what is signed with it.',
        'Start it again, so that it has the setting of now.',
      );
    return wrong(
      ABOUT,
      `${EVENTS_PATH} answers ${answer.status}.`,
      `See that what stands in front passes ${EVENTS_PATH} on unchanged.`,
    );
  } catch {
    return doubtful(
      ABOUT,
      'no Rapporteur runs that could be asked',
      'Start it (rapporteur serve), and run this again.',
    );
  }
}
