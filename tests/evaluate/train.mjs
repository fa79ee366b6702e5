// Learns the weights in content/checks/weights from the development corpus: npm run learn
import { join } from 'node:path';
import { bundled } from './bundled.mjs';

const root = join(import.meta.dirname, '../..');
const { train } = await bundled('train.ts');
train(process.argv[2] ?? join(root, 'tests/corpus/development'), join(root, 'content/checks'));
