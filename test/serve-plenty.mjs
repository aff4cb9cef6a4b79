// `rapporteur serve` as it was built, but for how much people may ask: a test asks more in a minute than people do. Its environment is its argument, as JSON.
import { serve } from '../dist/serve.js';

const plenty = { person: 1e9, channel: 1e9, community: 1e9, completions: 1e9 };

process.exit(
  await serve({
    env: JSON.parse(process.argv[2] ?? '{}'),
    output: { fd: 1, isTerminal: false },
    warn: (message) => process.stderr.write(`${message}\n`),
    allowances: plenty,
  }),
);
