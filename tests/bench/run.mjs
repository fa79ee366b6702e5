// Prints how long things take, as ratios in interleaved runs: npm run bench [-- ENTRIES …]
import { checks } from './checks.mjs';
import { lists } from './lists.mjs';
import { startUp } from './start-up.mjs';

const sizes = process.argv.slice(2).map(Number);

await startUp(15);
for (const entries of sizes.length === 0 ? [1000, 10_000] : sizes)
  await lists(entries, entries > 10_000 ? 3 : 11);
await checks(5);
