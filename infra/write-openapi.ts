import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contract } from '../functions/openapi/contract.ts';
import { openApiOf } from '../functions/openapi/document.ts';

/** Writes the OpenAPI document that is committed: `npm run openapi`. */
const file = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(openApiOf(contract), undefined, 2)}\n`);
