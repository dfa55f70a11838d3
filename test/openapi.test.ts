import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { contract } from '../functions/openapi/contract.ts';
import { openApiOf } from '../functions/openapi/document.ts';
import { examples } from '../functions/openapi/examples.ts';
import { takesKey } from '../functions/openapi/parameters.ts';
import { explanations } from '../functions/problems/explanations.ts';

/** The OpenAPI document, as it is made from the contracts. */
describe('the OpenAPI document', () => {
  it('is kept as the contracts say it now: `npm run openapi` writes it', () => {
    const kept = readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8');
    expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(openApiOf(contract))));
  });

  it('has nothing that redocly would mend, by its recommended rules', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const source = JSON.stringify(openApiOf(contract));
    const problems = await lintFromString({ source, config });
    const said = problems.map(({ ruleId, message, location }) => {
      return `${ruleId}: ${message} (${location[0]?.pointer})`;
    });
    expect(said).toEqual([]);
  });

  it('names what clients know by name, once each', () => {
    const { schemas } = openApiOf(contract).components;
    const known = ['Account', 'Contact', 'Conversation', 'GroupSend', 'Import', 'OptOut', 'Text'];
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining([...known, 'Problem']));
    const names = contract.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives an example of each body that creates or sends', () => {
    const asked = contract.filter((route) => takesKey(route)).map(({ operationId }) => operationId);
    expect(Object.keys(examples).sort()).toEqual(asked.sort());
  });

  it('has a page for each problem', () => {
    for (const { happened, why, mend } of Object.values(explanations)) {
      expect([happened, why, mend].every((text) => text.endsWith('.'))).toBe(true);
    }
  });
});
