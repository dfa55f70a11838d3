import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Notes which document the types were made from: a test compares it with the one that is kept. */
const file = new URL('src/schema.d.ts', import.meta.url);
const source = readFileSync(new URL('../docs/openapi.json', import.meta.url));
const hash = createHash('sha256').update(source).digest('hex');
writeFileSync(file, `// Made from docs/openapi.json ${hash}\n${readFileSync(file, 'utf8')}`);
