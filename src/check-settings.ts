import { SetupError } from './core/index.ts';
import { loadKnowledge } from './load.ts';
import { EXIT_CONFIG, readServeConfig, type ServeConfig } from './serve-config.ts';

/** Says what `serve` would start, or all that is wrong, with the code that `serve` would end with. Connects to nothing. */
export async function checkSettings(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly message: string; readonly code: 0 | typeof EXIT_CONFIG }> {
  try {
    const config = readServeConfig(env);
    await loadKnowledge(config.dataDir);
    const starts = listStarts(config);
    return {
      message: ['The settings can work. rapporteur serve would start', ...starts].join('\n'),
      code: 0,
    };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { message: error.message, code: EXIT_CONFIG };
  }
}

function listStarts({ http, metrics, discord, slack, proxy }: ServeConfig): string[] {
  const mode = slack && ('appToken' in slack.events ? 'Socket Mode' : 'HTTP');
  return [
    `  the web page at ${describeAddress(http)}`,
    ...(metrics ? [`  metrics at ${describeAddress(metrics)}/metrics`] : []),
    ...(discord ? ['  Discord'] : []),
    ...(mode ? [`  Slack, over ${mode}`] : []),
    ...(slack && 'client' in slack ? [`  which workspaces install at ${slack.client.installUrl}`] : []),
    ...(proxy ? ['through a proxy.'] : []),
  ];
}

function describeAddress({ host, port }: ServeConfig['http']): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
